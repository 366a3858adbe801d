import type { Tx } from "../../platform/db/database.ts";
import { loadDomains } from "./plans.queries.ts";
import type { Issuance } from "./shapes.ts";
import { loadAssignments, loadQuotas, loadTasks } from "./tasks.queries.ts";

/** Which version is written, and from which day it holds. */
export interface VersionHead {
  readonly number: number;
  readonly inForceFrom: string;
  /** The day it became known in Loa. */
  readonly knownFrom: string;
  /** The document that made it, unless it is the plan itself. */
  readonly amendmentId: string | null;
  readonly issuance: Omit<Issuance, "revision">;
  /** What it changes against the version before, as it was shown. */
  readonly difference?: unknown;
}

/** Writes the plan as it stands in a version; the table cannot be changed afterwards. */
export async function snapshotPlan(tx: Tx, planId: string, version: VersionHead): Promise<void> {
  const plan = await tx
    .selectFrom("plans")
    .select(["title", "issuer", "year", "owner_unit_id", "file_id"])
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  const document = {
    plan,
    issuance: version.issuance,
    ...(version.difference === undefined ? {} : { difference: version.difference }),
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
      number: version.number,
      in_force_from: version.inForceFrom,
      known_from: version.knownFrom,
      amendment_id: version.amendmentId,
      document: JSON.stringify(document),
    })
    .execute();
}
