import { type CitedPlan, placeOf, shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import { type LateRow, lateRows } from "../reminders/index.ts";
import type { draftDirectiveLetter } from "./contract.ts";
import { abstractOf, addresseesOf, bodyOf, type LetterFacts, recipientsOf } from "./letter.ts";

type Request = z.output<NonNullable<(typeof draftDirectiveLetter)["body"]>>;

/**
 * Drafts a letter to the chosen units from what they are late with today. The annex keeps the numbers as they stand.
 * @throws nothing-late, complete-before-past
 */
export async function draftLetter(
  tx: Tx,
  actor: Actor,
  request: Request,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<string> {
  if (request.completeBefore <= today) throw alreadyPast();
  const rows = (await lateRows(tx, actor, request, today)).toSorted(byUnit);
  if (rows.length === 0) throw nothingLate();
  const facts = await factsOf(tx, request, rows, today);
  const id = await insertLetter(tx, actor, { facts, domain: request.domain ?? null, now });
  await insertLines(tx, id, rows);
  await recordAudit(tx, actor, {
    action: "directive-letter.drafted",
    subject: { kind: "directive-letter", id },
    details: { units: facts.units.length, lines: rows.length, asOf: today },
    at: now,
  });
  return id;
}

const order = new Intl.Collator("vi", { numeric: true });
const byUnit = (a: LateRow, b: LateRow) =>
  order.compare(a.unit_name, b.unit_name) || a.due_on.localeCompare(b.due_on);

async function factsOf(
  tx: Tx,
  request: Request,
  rows: readonly LateRow[],
  asOf: string,
): Promise<LetterFacts> {
  const planIds = [...new Set(rows.map((row) => row.plan_id))];
  const plans = await plansOf(tx, planIds);
  const line = request.domain ?? rows[0]?.domain ?? null;
  const governing = plans[0]?.issuer ?? null;
  const own = await consolidatorOf(tx, planIds, line);
  return {
    plans,
    // The consolidator of the line chases; without one, whoever issued the plan.
    issuingOrgan: own ?? governing ?? "Cơ quan đầu mối",
    governingOrgan: own ? governing : null,
    asOf,
    units: [...new Set(rows.map((row) => row.unit_name))],
    lines: rows.length,
    completeBefore: request.completeBefore,
  };
}

async function plansOf(tx: Tx, ids: readonly string[]): Promise<CitedPlan[]> {
  const { rows } = await sql<CitedPlan>`
    select p.title, i.document_number as "documentNumber", i.issued_on as "issuedOn",
      coalesce(p.issuer, 'Ủy ban nhân dân tỉnh') as issuer
    from plans p join issuances i on i.plan_id = p.id where p.id = any (${ids}::uuid[])
    order by i.issued_on, p.title`.execute(tx);
  return rows;
}

// 272 is the letter D with its bar.
async function consolidatorOf(tx: Tx, planIds: readonly string[], line: string | null) {
  const { rows } = await sql<{ name: string }>`
    select u.name from plan_domains d join units u on u.id = d.consolidator_unit_id
    where d.plan_id = any (${planIds}::uuid[])
      and replace(upper(trim(d.code)), chr(272), 'D') = replace(upper(trim(${line ?? ""})), chr(272), 'D') limit 1`.execute(
    tx,
  );
  return rows[0]?.name ?? null;
}

interface NewLetter {
  readonly facts: LetterFacts;
  readonly domain: string | null;
  readonly now: Date;
}

async function insertLetter(tx: Tx, actor: Actor, { facts, domain, now }: NewLetter) {
  const { id } = await tx
    .insertInto("directive_letters")
    .values({
      ...{ domain, as_of: facts.asOf, abstract: abstractOf(facts), body: bodyOf(facts) },
      ...{ governing_organ: facts.governingOrgan, issuing_organ: facts.issuingOrgan },
      place: placeOf(facts.governingOrgan ?? facts.issuingOrgan) ?? "Tỉnh",
      ...{ addressees: addresseesOf(facts), recipients: recipientsOf(facts) },
      signer_position: /^(ủy ban nhân dân|ubnd)/iu.test(facts.issuingOrgan)
        ? "Chủ tịch"
        : "Giám đốc",
      signer_capacity: /^(ủy ban nhân dân|ubnd)/iu.test(facts.issuingOrgan) ? "TM." : null,
      ...{ created_by: actor.accountId, created_at: now, updated_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function insertLines(tx: Tx, letterId: string, rows: readonly LateRow[]) {
  const lines = rows.map((row, position) => ({
    ...{ position, unit_id: row.unit_id, commitment_id: row.commitment_id, slot: row.slot },
    ...{ unit_name: row.unit_name, path: row.path, title: row.programme ?? row.title },
    ...{ due_on: row.due_on, days_late: row.days_late },
    owed: `${row.delivered}/${row.required}${row.unit_noun ? ` ${row.unit_noun}` : ""}`,
    note: row.until === null ? "" : `Đơn vị hoãn nhắc đến ${shortDate(row.until)}`,
  }));
  await sql`insert into directive_letter_lines
      (letter_id, position, unit_id, commitment_id, slot, unit_name, path, title, due_on, days_late, owed, note)
    select ${letterId}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as x(position int, unit_id uuid,
      commitment_id uuid, slot int, unit_name text, path text, title text, due_on date, days_late int, owed text, note text)`.execute(
    tx,
  );
}

const nothingLate = () =>
  refuse("nothing-late", 422, {
    vi: "Các đơn vị đã chọn không còn nội dung nào chậm đến mức này nên chưa soạn công văn.",
    en: "The chosen units are late with nothing any more; no letter was drafted.",
  });
const alreadyPast = () => {
  const message = {
    vi: "Thời hạn yêu cầu hoàn thành phải sau ngày hôm nay; chưa soạn công văn.",
    en: "The day until which work is to be done lies in the past; no letter was drafted.",
  };
  return refuse("complete-before-past", 422, message, { fields: { completeBefore: message } });
};
