import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { loadDuties, partOn } from "./open-part.ts";

/** A commitment of a unit that ends, with what of it is open from the day. */
export interface OpenDuty {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly taskId: string;
  readonly path: string;
  readonly title: string;
  readonly quotaId: string | null;
  readonly quota: string | null;
  readonly measure: string;
  readonly domain: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly scheduleId: string;
  /** Occurrences and items that are open from the day. */
  readonly openSlots: number;
  readonly openRequired: number;
  /** Items delivered so far; they stay under the old name. */
  readonly delivered: number;
  /** Occurrences from before the day that were not met; they stay too. */
  readonly keptOpen: number;
  /** Nobody owes it now: the unit's end was known when the plan was issued. */
  readonly lapsed: boolean;
}

type Label = Pick<
  OpenDuty,
  "id" | "planTitle" | "path" | "title" | "quota" | "unitName" | "unitKind"
> & { readonly position: number };

/** Every commitment of these units that has something open from a day on, in the plans' order; a fixed number of queries. */
export async function openDuties(
  tx: Tx,
  unitIds: readonly string[],
  from: string,
): Promise<OpenDuty[]> {
  const labels = await labelsOf(tx, unitIds, from);
  const byId = new Map(labels.map((label) => [label.id, label]));
  const duties = await loadDuties(tx, [...byId.keys()]);
  const open = new Map(
    duties.map((duty) => {
      const { kept, open } = partOn(duty, from);
      const delivered = [...duty.delivered.values()].reduce((sum, n) => sum + n, 0);
      const keptOpen = kept.slots.filter(
        (slot) => !slot.retroactive && (duty.delivered.get(slot.slot) ?? 0) < slot.minimum,
      ).length;
      const { planId, taskId, quotaId, measure, domain, unitId, scheduleId } = duty;
      const figures = {
        openSlots: open.slots.length,
        openRequired: open.slots.reduce((sum, slot) => sum + slot.required, 0),
        lapsed: duty.activeTo < from,
      };
      return [
        duty.id,
        {
          planId,
          taskId,
          quotaId,
          measure,
          domain,
          unitId,
          scheduleId,
          delivered,
          keptOpen,
          ...figures,
        },
      ];
    }),
  );
  return labels.flatMap(({ position: _, ...label }) => {
    const figures = open.get(label.id);
    return figures && figures.openSlots > 0 ? [{ ...label, ...figures }] : [];
  });
}

async function labelsOf(tx: Tx, unitIds: readonly string[], from: string): Promise<Label[]> {
  const { rows } = await sql<Label>`
    select c.id, p.title as "planTitle", t.path, t.title, t.position, q.raw as quota, u.name as "unitName", u.kind as "unitKind"
    from commitments c join plans p on p.id = c.plan_id join tasks t on t.id = c.task_id join units u on u.id = c.unit_id
    left join quotas q on q.id = c.quota_id
    where c.unit_id = any (${[...unitIds]}::uuid[]) and c.successor_commitment_id is null
      and coalesce(c.ended_reason, 'unit-ended') = 'unit-ended' and p.year >= extract(year from ${from}::date)
    order by p.year, p.id, t.position, q.position nulls first, c.measure, u.code, c.id`.execute(tx);
  return rows;
}

/** What a receiver owes itself of the same task, quota and measure, so that a person is asked: beside it, or joined to it. */
export interface OwnDuty {
  readonly id: string;
  readonly unitId: string;
  readonly taskId: string;
  readonly quotaId: string | null;
  readonly measure: string;
}

/** The receivers' own open commitments of these tasks on a day. */
export async function ownDuties(
  tx: Tx,
  {
    unitIds,
    taskIds,
    from,
  }: { unitIds: readonly string[]; taskIds: readonly string[]; from: string },
): Promise<OwnDuty[]> {
  const { rows } = await sql<OwnDuty>`
    select distinct on (unit_id, task_id, quota_id, measure) id, unit_id as "unitId", task_id as "taskId", quota_id as "quotaId", measure
    from commitments
    where unit_id = any (${[...unitIds]}::uuid[]) and task_id = any (${[...taskIds]}::uuid[])
      and successor_commitment_id is null and ended_reason is null and active_to >= ${from}::date
    order by unit_id, task_id, quota_id, measure, predecessor_id nulls first, id`.execute(tx);
  return rows;
}
