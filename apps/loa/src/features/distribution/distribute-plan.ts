import { sql } from "kysely";
import { type Resolution, resolveNames } from "../units/index.ts";
import { type Delivering, deliver } from "./deliver.ts";
import { distributionOfPlan } from "./distributions.queries.ts";

type Line = {
  readonly raw: string;
  readonly resolution: "unit" | "group" | "open" | "unresolved";
  readonly unit_id?: string;
  readonly group_id?: string;
};

/**
 * Hands an issued plan to the recipients its "Nơi nhận" names; who owes under it was told with the duty slip and is only
 * noted. A name nobody here answers to stays as a line to be matched or sent by other ways.
 */
export async function distributePlan(
  by: Delivering,
  planId: string,
  recipients: readonly string[],
): Promise<void> {
  const id = await distributionOfPlan(by.tx, planId);
  if (!id) throw new Error("a plan was issued without being distributed");
  const phrases = recipients.map(plainName).filter((name) => name !== "");
  const context = { role: "lead" as const };
  const resolved = await resolveNames(by.tx, phrases, { asOf: by.today, context });
  const lines = resolved.flatMap((one, at) => linesOf(phrases[at] ?? one.phrase, one));
  if (lines.length > 0)
    await by.tx
      .insertInto("distribution_lines")
      .values(lines.map((line, position) => ({ ...line, distribution_id: id, position })))
      .execute();
  await noteToldBySlip(by, id);
  await deliver(by, id);
}

/**
 * Hands a document that amends a plan to the units whose duties it touches, whom the letter with the changes told, and
 * to the recipients its own "Nơi nhận" names.
 */
export async function distributeAmendment(
  by: Delivering,
  planId: string,
  recipients: readonly string[],
): Promise<void> {
  await sql`insert into distribution_recipients (distribution_id, unit_id, since)
    select d.id, c.unit_id, ${by.today}::date from distributions d
    join commitments c on c.amendment_id = d.plan_id or c.curtailed_by = d.plan_id
    where d.plan_id = ${planId} group by d.id, c.unit_id on conflict do nothing`.execute(by.tx);
  await distributePlan(by, planId, recipients);
}

/** An item of "Nơi nhận" without its dash, its end mark and what is said of it in brackets. */
function plainName(item: string): string {
  return item
    .normalize("NFC")
    .replace(/^[-–•+\s]+/, "")
    .replace(/\((?:để |báo cáo|b\/c|thực hiện|phối hợp)[^)]*\)/giu, "")
    .replace(/[;.,\s]+$/u, "")
    .trim();
}

// "Như trên" says the addressees again; "Lưu: VT" is the issuer's own file.
const nobody = /^(như trên|như điều|lưu\b|lưu:)/iu;

function linesOf(raw: string, one: Resolution): Line[] {
  if (nobody.test(raw)) return [{ raw, resolution: "open" }];
  if (one.kind === "several")
    return (one.segments ?? []).flatMap((part) => linesOf(part.phrase, part));
  if (one.unit) return [{ raw, resolution: "unit", unit_id: one.unit.id }];
  if (one.group) return [{ raw, resolution: "group", group_id: one.group.id }];
  return [{ raw, resolution: one.kind === "open" ? "open" : "unresolved" }];
}

// The letter with the duty slip told them already.
async function noteToldBySlip({ tx, actor, now, today }: Delivering, id: string): Promise<void> {
  const owing = await tx
    .selectFrom("distribution_recipients")
    .select("unit_id")
    .where("distribution_id", "=", id)
    .execute();
  for (let at = 0; at < owing.length; at += 1000)
    await tx
      .insertInto("distribution_notices")
      .values(
        owing.slice(at, at + 1000).map(({ unit_id }) => ({
          ...{ distribution_id: id, unit_id, told_on: today, kind: "first", mails: 0 },
          ...{ told_by: actor.accountId, told_at: now },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
