import { sql } from "kysely";
import { forEveryUnit, type Tx } from "../../platform/db/database.ts";
import { loadFacts, type ReportFacts, type Shown, showFacts, spanFor } from "../reporting/index.ts";
import type { Inherited } from "./contract.ts";
import { presentFigures, stagesOf } from "./figures.ts";
import type { StandingReport } from "./unit-reports.queries.ts";

/** What a unit before this one did in the year, with what its numbers count. */
export interface InheritedFacts extends Inherited {
  readonly facts: ReportFacts;
}

/**
 * What the units did whose place this one has taken within the reporting year: under their old names and apart, in no
 * number of this unit. Whoever reports for a unit answers for what it took over, though the rows are another unit's.
 */
export async function inheritedWork(
  tx: Tx,
  report: Pick<StandingReport, "period" | "unit">,
  today: string,
): Promise<InheritedFacts[]> {
  const span = await spanFor(tx, { ...report.period, asOf: today });
  const former = await formerUnits(tx, report.unit.id, { ...span, today });
  if (former.length === 0) return [];
  return forEveryUnit(tx, async () => {
    const all: InheritedFacts[] = [];
    for (const { unitId, name, endedOn, heirs } of former) {
      const { domain, planIds } = report.period;
      const unitIds = [unitId];
      const facts = await loadFacts(tx, { domain, planIds, span, stage: "recorded", unitIds });
      const shown = showFacts({ ...facts, next: [] });
      if (!hasWork(shown)) continue;
      const figures = presentFigures(shown, await stagesOf(tx, shown));
      all.push({ unit: { id: unitId, name }, endedOn, heirs, figures, facts: shown.facts });
    }
    return all;
  });
}

const hasWork = ({ figures }: Shown) =>
  figures.numbers.required + figures.numbers.cumulative + figures.numbers.retroactive > 0;

interface Former {
  readonly unitId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly heirs: string[];
}

// Followed back along the whole chain; a circle ends it, since `union` keeps each once.
async function formerUnits(
  tx: Tx,
  unitId: string,
  {
    yearFrom,
    to,
    today,
  }: { readonly yearFrom: string; readonly to: string; readonly today: string },
): Promise<Former[]> {
  const { rows } = await sql<Former>`
    with recursive line as (
      select s.predecessor_id as id from unit_successions s where s.successor_id = ${unitId} and s.effective_on <= ${to}::date
      union
      select s.predecessor_id from line l join unit_successions s on s.successor_id = l.id and s.effective_on <= ${to}::date)
    select u.id as "unitId", u.name, u.valid_to as "endedOn", array(select h.name from unit_successions s
      join units h on h.id = s.successor_id where s.predecessor_id = u.id order by h.name) as heirs
    from line l join units u on u.id = l.id
    where u.id <> ${unitId} and u.valid_to between ${yearFrom}::date - 1 and ${to}::date and u.valid_to < ${today}::date
    order by u.valid_to, u.name, u.id`.execute(tx);
  return rows;
}
