import { sql } from "kysely";
import { system, type Tx } from "../../../platform/db/database.ts";
import { planProgress } from "../../commitments/index.ts";
import { type DocumentRow, findByNumbers } from "../../library/index.ts";
import { readPublicPlans } from "../portal.queries.ts";
import type { Site } from "./site.ts";

/** What readers are told of a plan: only this, by name. */
export interface PublicPlan {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly met: number;
  readonly late: number;
  readonly due: number;
  readonly notDue: number;
  readonly tasks: readonly PublicTask[];
}

export interface PublicTask {
  readonly path: string;
  readonly title: string;
  readonly due: number;
  readonly met: number;
  readonly late: number;
}

export interface Basis {
  readonly words: string;
  readonly number: string | null;
  readonly document: DocumentRow | null;
}

/** The plans on show with what was accepted of them until today; none where no coordinator has switched one on. */
export async function publicPlans(site: Site): Promise<PublicPlan[]> {
  const ids = await readPublicPlans(site.open);
  if (ids.length === 0) return [];
  return site.services.database.read(system, async (tx) => {
    const plans: PublicPlan[] = [];
    for (const id of ids) plans.push(await publicPlan(tx, id, site.today));
    return plans;
  });
}

async function publicPlan(tx: Tx, id: string, today: string): Promise<PublicPlan> {
  const { plan, figures, tasks } = await planProgress(tx, id, { stage: "accepted" }, today);
  const { met, late, due, notDue } = figures;
  return {
    ...{ id, title: plan.title, documentNumber: plan.documentNumber, met, late, due, notDue },
    tasks: tasks.map((task) => ({
      ...{ path: task.path, title: task.title, due: task.due, met: task.met, late: task.late },
    })),
  };
}

/** What a plan on show is based on, as it says itself, each with the library's document where there is one. */
export async function basesOf(site: Site, planId: string): Promise<Basis[]> {
  const said = await site.services.database.read(system, async (tx) => {
    const { rows } = await sql<{ words: string; number: string | null }>`
      select b ->> 'raw' as words, b ->> 'number' as number from plan_readings r, jsonb_array_elements(r.document -> 'legalBases') b
      where r.plan_id = ${planId} limit 40`.execute(tx);
    return rows;
  });
  const numbers = said.flatMap(({ number }) => number ?? []);
  const known = await findByNumbers(site.open, numbers);
  return said.map(({ words, number }) => ({
    ...{ words, number, document: (number && known.get(number)) || null },
  }));
}
