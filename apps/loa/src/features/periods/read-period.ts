import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { countsOf } from "./completeness.ts";
import type { CompletenessRow, PeriodDetail, PeriodRow } from "./contract.ts";
import { canCoordinate } from "./periods.policy.ts";
import {
  detailsOf,
  findPeriods,
  type Look,
  loadPeriod,
  standingsOf,
  unitsOfPeriod,
  type YearCell,
} from "./periods.queries.ts";

/** A period with every unit's standing on a day. @throws not-found */
export async function readPeriod(
  tx: Tx,
  actor: Actor,
  periodId: string,
  look: Look,
): Promise<PeriodDetail> {
  const period = await loadPeriod(tx, periodId, look.known);
  const { planIds: _plans, ...head } = period;
  const units = await unitsOfPeriod(tx, period, look);
  return {
    ...head,
    asOf: look.day,
    ...(await detailsOf(tx, period, look)),
    counts: countsOf(units),
    units,
    canCoordinate: canCoordinate(actor, period.domain),
  };
}

/** The heat map of a line's year: units by periods, and the sums of both. */
export async function readCompleteness(
  tx: Tx,
  asked: { readonly domain: string; readonly year: number },
  look: Look,
) {
  const latestFirst = await findPeriods(tx, asked, look);
  const periods: PeriodRow[] = [...latestFirst].reverse();
  const cells = await standingsOf(tx, periods, look);
  return { asOf: look.day, periods, rows: rowsOf(cells), total: countsOf(cells) };
}

function rowsOf(cells: readonly YearCell[]): CompletenessRow[] {
  return [...Map.groupBy(cells, (cell) => cell.unit.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const standings = own.map(({ unit: _unit, ...standing }) => standing);
    return [{ unit: first.unit, counts: countsOf(own), cells: standings }];
  });
}
