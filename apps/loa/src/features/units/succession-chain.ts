import { addDays } from "@loa/cadence";
import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";

/** A unit's first and last day (null while it exists), as the register knows them. */
export interface UnitLife {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Units and who directly follows whom. */
export interface Lineage {
  readonly units: ReadonlyMap<string, UnitLife>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/** One unit's turn in carrying a duty: from the day after its predecessor ended to its own last day. */
export interface Turn {
  readonly unitId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

/**
 * Who carries a unit's duties, one after the other, without a day between two turns. Where a unit has several
 * successors the chain follows the one of them a person chose, else it ends there. A successor that had ended
 * before its turn is passed over. An unknown unit has no chain. Pure.
 */
export function chainFrom(lineage: Lineage, unitId: string, chosen?: string | null): Turn[] {
  const turns: Turn[] = [];
  const seen = new Set<string>();
  let next = lineage.units.get(unitId);
  while (next && !seen.has(next.id)) {
    seen.add(next.id);
    const last = turns.at(-1);
    const from = last?.to ? addDays(last.to, 1) : next.validFrom;
    const { id, name, validTo } = next;
    if (validTo === null || validTo >= from) turns.push({ unitId: id, name, from, to: validTo });
    next = validTo === null ? undefined : onlyHeir(lineage, id, chosen);
  }
  return turns;
}

function onlyHeir(lineage: Lineage, unitId: string, chosen?: string | null): UnitLife | undefined {
  const heirs = lineage.successors.get(unitId) ?? [];
  const heir = heirs.find((id) => id === chosen) ?? (heirs.length === 1 ? heirs[0] : undefined);
  return heir === undefined ? undefined : lineage.units.get(heir);
}

/** What the unit in another's place is called on a day: the unit itself, or who carries its duties on; null for no unit. */
export async function nameOn(tx: Tx, unitId: string, day: string): Promise<string | null> {
  const lineage = await lineageOf(tx, [unitId]);
  const turn = chainFrom(lineage, unitId).findLast(({ from }) => from <= day);
  return turn?.name ?? lineage.units.get(unitId)?.name ?? null;
}

/** The turns one after the other: `Báo A (từ 19/05/2025 đến 30/06/2025), rồi Báo B (từ 01/07/2025)`. */
export function turnsInWords(turns: readonly Turn[]): Bilingual {
  const [vi, en] = [
    { from: "từ", to: "đến" },
    { from: "from", to: "to" },
  ].map((word) =>
    turns.map(({ name, from, to }) => {
      const end = to === null ? "" : ` ${word.to} ${shortDate(to)}`;
      return `${name} (${word.from} ${shortDate(from)}${end})`;
    }),
  );
  return { vi: (vi ?? []).join(", rồi "), en: (en ?? []).join(", then ") };
}

/** These units with everybody who follows them, however far. */
export async function lineageOf(tx: Tx, unitIds: readonly string[]): Promise<Lineage> {
  if (unitIds.length === 0) return { units: new Map(), successors: new Map() };
  const { rows } = await sql<UnitLife & { heirs: string[] }>`
    with recursive line as (
      select unnest(${[...unitIds]}::uuid[]) as id
      union select s.successor_id from unit_successions s join line on s.predecessor_id = line.id
    )
    select u.id, u.name, u.valid_from as "validFrom", u.valid_to as "validTo",
      array(select s.successor_id::text from unit_successions s where s.predecessor_id = u.id
        order by s.effective_on, s.id) as heirs
    from units u join line on line.id = u.id`.execute(tx);
  return {
    units: new Map(rows.map((row) => [row.id, row])),
    successors: new Map(rows.map((row) => [row.id, row.heirs])),
  };
}
