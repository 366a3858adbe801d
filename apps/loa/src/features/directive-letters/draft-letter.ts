import { type CitedPlan, placeOf, shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { refuse } from "../../platform/http/errors.ts";
import {
  type LateReportRow,
  type LateRow,
  lateReports,
  lateRows,
  rulesInForce,
} from "../reminders/index.ts";
import { nameOn } from "../units/index.ts";
import { type draftDirectiveLetter, lineLimit } from "./contract.ts";
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
  const late = await whatIsLate(tx, actor, request, today);
  const lines = linesOf(late);
  if (lines.length === 0) throw nothingLate();
  const facts = await factsOf(tx, request, late, today);
  const id = await insertLetter(tx, actor, { facts, domain: request.domain ?? null, now });
  await insertLines(tx, id, lines);
  await recordAudit(tx, actor, {
    action: "directive-letter.drafted",
    subject: { kind: "directive-letter", id },
    details: { units: facts.units.length, lines: facts.lines, reports: facts.reports, asOf: today },
    at: now,
  });
  return id;
}

/** Duties and reports of the chosen units that are late. */
interface Late {
  readonly rows: readonly LateRow[];
  readonly reports: readonly LateReportRow[];
}

async function whatIsLate(tx: Tx, actor: Actor, request: Request, today: string): Promise<Late> {
  const days = request.days ?? (await rulesInForce(tx)).rules.chaseAfter;
  const asked = { ...request, days };
  return {
    rows: await lateRows(tx, actor, asked, today),
    reports: await lateReports(tx, actor, asked, { today, limit: lineLimit }),
  };
}

async function factsOf(
  tx: Tx,
  request: Request,
  { rows, reports }: Late,
  asOf: string,
): Promise<LetterFacts> {
  const planIds = await plansBehind(tx, { rows, reports });
  const plans = await plansOf(tx, planIds);
  const line = request.domain ?? rows[0]?.domain ?? reports[0]?.domain ?? null;
  const governing = plans[0]?.issuer ?? null;
  const own = await consolidatorOf(tx, planIds, line, asOf);
  return {
    plans,
    // The consolidator of the line chases; without one, whoever issued the plan.
    issuingOrgan: own ?? governing ?? "Cơ quan đầu mối",
    governingOrgan: own ? governing : null,
    asOf,
    units: [...new Set([...rows, ...reports].map((row) => row.unit_name))].toSorted(order.compare),
    lines: rows.length,
    reports: reports.length,
    completeBefore: request.completeBefore,
  };
}

// A report is owed under the plans its period is drawn from.
async function plansBehind(tx: Tx, { rows, reports }: Late): Promise<string[]> {
  const periods = [...new Set(reports.map((row) => row.period_id))];
  const found = await sql<{ id: string }>`
    select distinct plan_id as id from period_plans where period_id = any (${periods}::uuid[])`.execute(
    tx,
  );
  return [...new Set([...rows.map((row) => row.plan_id), ...found.rows.map(({ id }) => id)])];
}

async function plansOf(tx: Tx, ids: readonly string[]): Promise<CitedPlan[]> {
  const { rows } = await sql<CitedPlan>`
    select p.title, i.document_number as "documentNumber", i.issued_on as "issuedOn",
      coalesce(p.issuer, 'Ủy ban nhân dân tỉnh') as issuer
    from plans p join issuances i on i.plan_id = p.id where p.id = any (${ids}::uuid[])
    order by i.issued_on, p.title`.execute(tx);
  return rows;
}

// Called as it is on the day: whoever stands in the place of one that has ended signs.
async function consolidatorOf(
  tx: Tx,
  planIds: readonly string[],
  line: string | null,
  day: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select d.consolidator_unit_id as id from plan_domains d
    where d.plan_id = any (${planIds}::uuid[]) and d.consolidator_unit_id is not null
      and ${plainLine(sql`d.code`)} = ${plainLine(sql`${line ?? ""}`)} limit 1`.execute(tx);
  return rows[0] ? nameOn(tx, rows[0].id, day) : null;
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

interface NewLine {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly commitment_id: string | null;
  readonly slot: number | null;
  readonly report_id: string | null;
  readonly path: string;
  readonly title: string;
  readonly due_on: string;
  readonly days_late: number;
  readonly owed: string;
  readonly note: string;
}

const order = new Intl.Collator("vi", { numeric: true });

// Unit by unit, tasks before reports, the longest late first.
function linesOf({ rows, reports }: Late): NewLine[] {
  const lines = [...rows.map(lineOfDuty), ...reports.map(lineOfReport)];
  return lines.toSorted(
    (a, b) =>
      order.compare(a.unit_name, b.unit_name) ||
      Number(a.report_id !== null) - Number(b.report_id !== null) ||
      a.due_on.localeCompare(b.due_on),
  );
}

const lineOfDuty = (row: LateRow): NewLine => ({
  ...{ unit_id: row.unit_id, unit_name: row.unit_name, report_id: null },
  ...{ commitment_id: row.commitment_id, slot: row.slot },
  ...{ path: row.path, title: row.programme ?? row.title },
  ...{ due_on: row.due_on, days_late: row.days_late },
  owed: `${row.delivered}/${row.required}${row.unit_noun ? ` ${row.unit_noun}` : ""}`,
  note: row.until === null ? "" : `Đơn vị hoãn nhắc đến ${shortDate(row.until)}`,
});

const lineOfReport = (row: LateReportRow): NewLine => ({
  ...{ unit_id: row.unit_id, unit_name: row.unit_name, report_id: row.report_id },
  ...{ commitment_id: null, slot: null, path: "", title: row.title },
  ...{ due_on: row.due_on, days_late: row.days_late, owed: "Chưa gửi" },
  note: row.waits === "head" ? "Chờ lãnh đạo đơn vị duyệt" : "",
});

async function insertLines(tx: Tx, letterId: string, lines: readonly NewLine[]) {
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position })));
  await sql`insert into directive_letter_lines
      (letter_id, position, unit_id, commitment_id, slot, report_id, unit_name, path, title, due_on, days_late, owed, note)
    select ${letterId}::uuid, x.* from jsonb_to_recordset(${rows}::jsonb) as x(position int, unit_id uuid, commitment_id uuid,
      slot int, report_id uuid, unit_name text, path text, title text, due_on date, days_late int, owed text, note text)`.execute(
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
