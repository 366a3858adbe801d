import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plansOfLine } from "../commitments/index.ts";
import { membersOn } from "../units/index.ts";
import { workdaysOf } from "../working-days/index.ts";
import type { AdHocPeriod } from "./contract.ts";
import { expectReports } from "./expect-reports.ts";
import { owingUnits } from "./expected-units.queries.ts";
import { rulesOf } from "./line-rules.queries.ts";
import {
  datesOutOfOrder,
  dueBeforeOpening,
  nobodyOwes,
  noSuchWindow,
  openedAlready,
  unknownUnit,
} from "./refusals.ts";
import { windowDays } from "./window-days.ts";
import { periodTitle } from "./words.ts";

/** Who opens a period, and when. */
export interface Opening {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
  readonly sample?: boolean;
}

/** What was opened: the period, and how many units it expects a report of. */
export interface Opened {
  readonly id: string;
  readonly units: number;
}

/**
 * Opens a regular period by its line's rules; from then on a report is expected of every unit that owes something in
 * its window. @throws period-no-such-window, period-opened-already, period-without-units
 */
export async function openPeriod(
  opening: Opening,
  asked: { readonly domain: string; readonly year: number; readonly windowKey: string },
): Promise<Opened> {
  const { tx } = opening;
  const domain = plainCode(asked.domain);
  const rules = await rulesOf(tx, domain);
  const days = windowDays(rules, asked.year, await workdaysOf(tx));
  const window = days.find((one) => one.windowKey === asked.windowKey);
  if (!window) throw noSuchWindow();
  return insertPeriod(opening, {
    ...{ domain, year: asked.year, kind: "regular", windowKey: asked.windowKey, asks: null },
    ...{ from: window.from, to: window.to, opensOn: window.opensOn, dueOn: window.dueOn },
    title: periodTitle(domain, asked.windowKey, asked.year),
    timelyBy: rules.timelyBy,
    unitIds: null,
  });
}

/**
 * Opens a period of one's own days, asked of chosen units or of all that owe something in them.
 * @throws period-dates-wrong, period-due-before-opening, period-without-units, period-unknown-unit
 */
export async function openAdHocPeriod(opening: Opening, asked: AdHocPeriod): Promise<Opened> {
  const { tx } = opening;
  refuseWrongDays(asked);
  const domain = plainCode(asked.domain);
  const { timelyBy } = await rulesOf(tx, domain);
  const { title, asks, from, to, opensOn, dueOn } = asked;
  return insertPeriod(opening, {
    ...{ domain, year: Number(to.slice(0, 4)), kind: "ad-hoc", windowKey: "own" },
    ...{ title, asks, from, to, opensOn, dueOn, timelyBy },
    unitIds: await namedUnits(tx, asked),
  });
}

function refuseWrongDays({ from, to, opensOn, dueOn }: AdHocPeriod) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days < 0 || days > 400) throw datesOutOfOrder();
  if (dueOn < opensOn) throw dueBeforeOpening();
}

// Null when nobody is named: then all that owe are asked.
async function namedUnits(tx: Tx, { unitIds, groupIds, dueOn }: AdHocPeriod) {
  if (unitIds.length === 0 && groupIds.length === 0) return null;
  const members: string[] = [];
  for (const groupId of new Set(groupIds)) members.push(...(await membersOn(tx, groupId, dueOn)));
  await refuseUnknown(tx, unitIds);
  return [...new Set([...unitIds, ...members])];
}

/** @throws period-unknown-unit */
export async function refuseUnknown(tx: Tx, unitIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(unitIds)];
  if (wanted.length === 0) return;
  const found = await tx.selectFrom("units").select("id").where("id", "in", wanted).execute();
  if (found.length < wanted.length) throw unknownUnit();
}

interface NewPeriod {
  readonly domain: string;
  readonly year: number;
  readonly kind: "regular" | "ad-hoc";
  readonly windowKey: string;
  readonly title: string;
  readonly asks: string | null;
  readonly from: string;
  readonly to: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly timelyBy: string;
  readonly unitIds: readonly string[] | null;
}

async function insertPeriod(opening: Opening, period: NewPeriod): Promise<Opened> {
  const { tx, actor, now, today } = opening;
  const planIds = (await plansOfLine(tx, period.domain, period.year)).map((plan) => plan.id);
  const owing = await owingUnits(tx, { ...period, planIds }, today);
  const units = period.unitIds ?? owing;
  if (units.length === 0) throw nobodyOwes();
  const id = await insertHead(opening, period);
  if (planIds.length > 0)
    await tx
      .insertInto("period_plans")
      .values(planIds.map((plan_id) => ({ period_id: id, plan_id })))
      .execute();
  const expecting = { tx, periodId: id, accountId: actor.accountId, now, today };
  await expectReports(expecting, units, period.unitIds ? "asked" : "owes");
  await recordAudit(tx, actor, {
    action: "period.opened",
    subject: { kind: "period", id },
    details: {
      title: period.title,
      domain: period.domain,
      dueOn: period.dueOn,
      units: units.length,
    },
    at: now,
  });
  return { id, units: units.length };
}

async function insertHead({ tx, actor, now, today, sample }: Opening, period: NewPeriod) {
  const row = await tx
    .insertInto("periods")
    .values({
      ...{ domain: period.domain, year: period.year, kind: period.kind, title: period.title },
      ...{ window_key: period.windowKey, asks: period.asks, from_on: period.from },
      ...{ to_on: period.to, opens_on: period.opensOn, due_on: period.dueOn },
      ...{ timely_by: period.timelyBy, sample: sample ?? false, opened_on: today },
      ...{ opened_by: actor.accountId, opened_at: now },
    })
    // Written out: by a parameter, a plan kept for all values could not tell which partial index is meant.
    .onConflict((conflict) =>
      conflict
        .columns(["domain", "year", "window_key"])
        .where("kind", "=", sql.lit("regular"))
        .doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (!row) throw openedAlready();
  return row.id;
}
