import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { getPlanHead } from "../plans/index.ts";
import type { AmendmentKind, Difference, PlanVersions, TaskSide } from "./shapes.ts";

interface VersionRow {
  readonly number: number;
  readonly inForceFrom: string;
  readonly knownFrom: string;
  readonly documentNumber: string;
  readonly title: string;
  readonly amendmentId: string | null;
  readonly kind: AmendmentKind | null;
  readonly undoneOn: string | null;
  readonly reason: string | null;
  readonly counts: Difference["counts"] | null;
}

/** The versions of an issued plan, and the tasks of the one in force on a day as was known then. @throws not-found */
export async function planVersions(
  tx: Tx,
  actor: Actor,
  planId: string,
  asOf: string,
): Promise<PlanVersions> {
  await getPlanHead(tx, actor, planId);
  const rows = await loadVersions(tx, planId);
  const inForce = rows.findLast((row) => wasInForce(row, asOf)) ?? null;
  return {
    asOf,
    inForce: inForce?.number ?? null,
    versions: rows.map(presentVersion),
    tasks: inForce ? await tasksOf(tx, planId, inForce.number) : [],
  };
}

const wasInForce = (row: VersionRow, asOf: string) =>
  row.inForceFrom <= asOf &&
  row.knownFrom <= asOf &&
  (row.undoneOn === null || row.undoneOn > asOf);

/** The difference an issued amendment was issued with. */
export async function issuedDifference(tx: Tx, amendmentId: string): Promise<Difference | null> {
  const { rows } = await sql<{ difference: Difference | null }>`
    select document->'difference' as difference from plan_versions where amendment_id = ${amendmentId}`.execute(
    tx,
  );
  return rows[0]?.difference ?? null;
}

async function loadVersions(tx: Tx, planId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.in_force_from as "inForceFrom", to_char(v.known_from, 'YYYY-MM-DD') as "knownFrom",
      i.document_number as "documentNumber", p.title, v.amendment_id as "amendmentId", a.kind,
      u.undone_on as "undoneOn", u.reason, v.document->'difference'->'counts' as counts
    from plan_versions v join plans p on p.id = coalesce(v.amendment_id, v.plan_id) join issuances i on i.plan_id = p.id
    left join amendments a on a.plan_id = v.amendment_id left join amendment_undos u on u.plan_id = v.amendment_id
    where v.plan_id = ${planId} order by v.number`.execute(tx);
  return rows.map((row) => ({ ...row, knownFrom: row.knownFrom ?? "" }));
}

function presentVersion(row: VersionRow): PlanVersions["versions"][number] {
  const { number, inForceFrom, documentNumber, title, amendmentId, kind, counts } = row;
  return {
    ...{ number, inForceFrom, documentNumber, title },
    amendment: amendmentId !== null && kind !== null ? { planId: amendmentId, kind } : null,
    undone: row.undoneOn !== null ? { on: row.undoneOn, reason: row.reason ?? "" } : null,
    counts: counts && { added: counts.added, changed: counts.changed, ended: counts.ended },
  };
}

interface SnapshotTask {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly domain: string | null;
  readonly timing: { readonly raw?: string } | null;
  readonly products: string[];
  readonly dropped_at: string | null;
}
interface Snapshot {
  readonly tasks: readonly SnapshotTask[];
  readonly assignments: readonly {
    readonly task_id: string;
    readonly role: string;
    readonly raw: string;
    readonly unitName: string | null;
    readonly groupName: string | null;
  }[];
  readonly quotas: readonly { readonly task_id: string; readonly raw: string }[];
}

async function tasksOf(tx: Tx, planId: string, number: number): Promise<TaskSide[]> {
  const { rows } = await sql<{ document: Snapshot }>`
    select jsonb_build_object('tasks', document->'tasks', 'assignments', document->'assignments', 'quotas', document->'quotas') as document
    from plan_versions where plan_id = ${planId} and number = ${number}`.execute(tx);
  const document = rows[0]?.document;
  if (!document) return [];
  const assignments = Map.groupBy(document.assignments, (row) => row.task_id);
  const quotas = Map.groupBy(document.quotas, (row) => row.task_id);
  return document.tasks
    .filter((task) => task.dropped_at === null)
    .map((task) => {
      const named = (isOwing: boolean) =>
        (assignments.get(task.id) ?? [])
          .filter((row) => (row.role === "lead" || row.role === "implementing") === isOwing)
          .map((row) => row.unitName ?? row.groupName ?? row.raw);
      return {
        ...{ taskId: task.id, path: task.path, title: task.title, domain: task.domain },
        ...{ leads: named(true), coordinators: named(false), timing: task.timing?.raw ?? null },
        ...{ quotas: (quotas.get(task.id) ?? []).map((row) => row.raw), products: task.products },
      };
    });
}
