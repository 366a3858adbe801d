import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Shown } from "../reporting/index.ts";
import { type UnitFigures, UnitNumber } from "./contract.ts";

/** The numbers of a report, name by name. */
export function presentFigures({ figures }: Shown, stages: UnitFigures["stages"]): UnitFigures {
  return {
    numbers: numbersOf(figures.numbers),
    lines: figures.lines.map((line) => {
      const { id, planId, taskId, path, title, heading, measure, noun, channel, quota } = line;
      return {
        ...{ id, planId, taskId, path, title, heading, measure, noun, channel, quota },
        numbers: numbersOf(line.numbers),
        percent: line.percent,
      };
    }),
    kinds: figures.kinds.map(({ kind, outputs, items, minutes }) => ({
      ...{ kind, outputs, items, minutes },
    })),
    stages,
  };
}

const numbersOf = (all: Readonly<Record<UnitNumber, number>>): Record<UnitNumber, number> =>
  Object.fromEntries(UnitNumber.options.map((name) => [name, all[name]])) as Record<
    UnitNumber,
    number
  >;

/** How far the outputs of the window have come: an accepted one was approved or came past the head. */
export async function stagesOf(tx: Tx, { facts }: Shown): Promise<UnitFigures["stages"]> {
  const ids = facts.outputs.filter((one) => one.happenedOn >= facts.span.from).map((one) => one.id);
  const { rows } = await sql<{ approved: number; accepted: number }>`
    select (count(*) filter (where state in ('approved', 'accepted')))::int as approved,
      (count(*) filter (where state = 'accepted'))::int as accepted
    from output_standings where output_id = any (${ids}::uuid[])`.execute(tx);
  const { approved = 0, accepted = 0 } = rows[0] ?? {};
  return { recorded: ids.length, approved, accepted };
}
