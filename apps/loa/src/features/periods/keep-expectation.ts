import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type Expecting, expectReports } from "./expect-reports.ts";
import { owingUnits } from "./expected-units.queries.ts";
import { refuseUnknown } from "./open-period.ts";
import type { PeriodHeadRow } from "./periods.queries.ts";

/** Who changes whose reports a period expects. */
export interface Change {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
}

/**
 * Brings a period's list of units up to date: who has come to owe something in it joins, who has ended and handed
 * nothing in leaves. Who was asked by name stays asked. Done again, nothing changes.
 */
export async function renewExpectation(
  change: Change,
  period: PeriodHeadRow,
): Promise<{ joined: number; left: number }> {
  const { tx, today } = change;
  const asks = period.kind === "regular" || (await asksAll(tx, period.id));
  const owing = asks ? await owingUnits(tx, period, today) : [];
  const joined = await expectReports(expecting(change, period), owing, "joined");
  const left = await leaveEnded(change, period);
  if (joined + left > 0) await note(change, period, "period.expectation-renewed", { joined, left });
  return { joined, left };
}

/** Asks further units, or again those excused. @throws period-unknown-unit */
export async function askUnits(
  change: Change,
  period: PeriodHeadRow,
  unitIds: readonly string[],
): Promise<number> {
  await refuseUnknown(change.tx, unitIds);
  const added = await expectReports(expecting(change, period), unitIds, "asked");
  const { rows } =
    await sql`update unit_report_exits e set back_on = ${change.today}, back_by = ${change.actor.accountId}
    from unit_reports r where r.id = e.report_id and r.period_id = ${period.id} and r.unit_id = any (${unitIds}::uuid[])
      and e.back_on is null returning e.id`.execute(change.tx);
  const asked = added + rows.length;
  if (asked > 0) await note(change, period, "period.units-asked", { units: unitIds, asked });
  return asked;
}

/** Excuses units with a reason; whose report has come is not excused any more. Returns how many were. */
export async function excuseUnits(
  change: Change,
  period: PeriodHeadRow,
  unitIds: readonly string[],
  reason: string,
): Promise<number> {
  const excused = await leave(change, period, {
    kind: "excused",
    reason: sql`${reason}`,
    who: sql`r.unit_id = any (${unitIds}::uuid[])`,
  });
  if (excused > 0) await note(change, period, "period.units-excused", { units: unitIds, reason });
  return excused;
}

function leaveEnded(change: Change, period: PeriodHeadRow): Promise<number> {
  return leave(change, period, {
    kind: "ended",
    reason: sql`u.valid_to::text`,
    who: sql`u.valid_to < ${period.dueOn}::date`,
  });
}

// A unit that has handed in stays expected, so that what was received is never more than what was expected.
async function leave(
  { tx, actor, now, today }: Change,
  period: PeriodHeadRow,
  {
    kind,
    reason,
    who,
  }: { kind: string; reason: ReturnType<typeof sql>; who: ReturnType<typeof sql> },
): Promise<number> {
  // Whoever is handing in at this moment is waited for, and then stays.
  await sql`select from unit_reports where period_id = ${period.id} order by id for update`.execute(
    tx,
  );
  const { rows } = await sql`
    insert into unit_report_exits (report_id, unit_id, kind, reason, left_on, left_by, left_at)
    select r.id, r.unit_id, ${kind}, ${reason}, ${today}, ${actor.accountId}, ${now}
    from unit_reports r join units u on u.id = r.unit_id
    where r.period_id = ${period.id} and ${who}
      and not exists (select from unit_report_completions c join unit_report_approvals a on a.completion_id = c.id
        where c.report_id = r.id and not exists (select from unit_report_returns b where b.completion_id = c.id))
    on conflict (report_id) where back_on is null do nothing returning id`.execute(tx);
  return rows.length;
}

const expecting = ({ tx, actor, now, today }: Change, period: PeriodHeadRow): Expecting => ({
  ...{ tx, now, today, periodId: period.id, accountId: actor.accountId },
});

async function asksAll(tx: Tx, periodId: string): Promise<boolean> {
  const named = await tx
    .selectFrom("unit_reports")
    .select("id")
    .where("period_id", "=", periodId)
    .where("origin", "=", "owes")
    .executeTakeFirst();
  return named !== undefined;
}

function note(
  { tx, actor, now }: Change,
  period: PeriodHeadRow,
  action: "period.expectation-renewed" | "period.units-asked" | "period.units-excused",
  details: Readonly<Record<string, unknown>>,
) {
  return recordAudit(tx, actor, {
    action,
    subject: { kind: "period", id: period.id },
    details,
    at: now,
  });
}
