import type { Tx } from "../../platform/db/database.ts";
import { loadDomains } from "./plans.queries.ts";
import type { Issuance } from "./shapes.ts";
import { loadAssignments, loadQuotas, loadTasks } from "./tasks.queries.ts";

/** Writes the plan as it stands at its issue; the table cannot be changed afterwards. */
export async function snapshotPlan(tx: Tx, planId: string, issuance: Issuance): Promise<void> {
  const plan = await tx
    .selectFrom("plans")
    .select(["title", "issuer", "year", "owner_unit_id", "file_id"])
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  const document = {
    plan,
    issuance,
    domains: await loadDomains(tx, planId),
    headings: await tx
      .selectFrom("plan_headings")
      .select(["path", "title"])
      .where("plan_id", "=", planId)
      .orderBy("position")
      .execute(),
    tasks: await loadTasks(tx, planId),
    assignments: await loadAssignments(tx, planId),
    quotas: await loadQuotas(tx, planId),
    responsibilities: await tx
      .selectFrom("responsibilities")
      .select(["path", "title", "units_raw"])
      .where("plan_id", "=", planId)
      .orderBy("position")
      .execute(),
  };
  await tx
    .insertInto("plan_versions")
    .values({
      plan_id: planId,
      number: 1,
      in_force_from: issuance.issuedOn,
      document: JSON.stringify(document),
    })
    .execute();
}
