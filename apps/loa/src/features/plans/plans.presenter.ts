import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { isBlocking, stateOf } from "./plan.ts";
import { canAmend, canEdit, canImport, canIssue, canRemove } from "./plans.policy.ts";
import { getPlanHead, type loadPaper, loadPlanParts, type PlanHead } from "./plans.queries.ts";
import { findSameDocuments } from "./same-document.queries.ts";
import type { Finding, PlanDetail, PlanRow, PlanTasks, Task, UnresolvedName } from "./shapes.ts";
import {
  type LoadedAssignment,
  type LoadedFinding,
  type LoadedQuota,
  type LoadedTask,
  loadAssignments,
  loadFindings,
  loadQuotas,
  loadTasks,
} from "./tasks.queries.ts";

const named = (id: string | null, name: string | null) =>
  id !== null && name !== null ? { id, name } : null;

/** A line of the list of plans. */
export function presentRow(plan: PlanHead): PlanRow {
  const state = stateOf(plan);
  return {
    id: plan.id,
    title: plan.title,
    documentNumber: plan.documentNumber,
    year: state === "reading" || state === "failed" ? null : plan.year,
    state,
    isEmpty: plan.isEmpty,
    ownerUnit: named(plan.ownerUnitId, plan.ownerUnitName),
    tasks: plan.tasks,
    openFindings: plan.openFindings,
    issuedOn: plan.issuedOn,
    amends: amendsOf(plan),
    versions: plan.versions,
    updatedAt: plan.updatedAt.toISOString(),
    sample: plan.sample,
    reading:
      state === "reading" && plan.pages !== null
        ? { done: plan.pagesRead ?? 0, of: plan.pages, waits: plan.waits === true }
        : null,
  };
}

/** After so long without an end a reading may be stuck. */
const LONG_MINUTES = 15;

interface PagesRead {
  readonly pagesRead: number | null;
  readonly pages: number | null;
  readonly secondsEach: number | null;
  readonly ahead: number | null;
}

function progressOf(reading: PagesRead | undefined) {
  if (!reading?.pages || reading.pagesRead === null) return null;
  const { pagesRead: done, pages: of, secondsEach, ahead } = reading;
  const secondsLeft = secondsEach === null ? null : Math.round(secondsEach * (of - done));
  return { done, of, secondsLeft, ahead };
}

/** A plan with everything beside its tasks, as of a moment. @throws not-found */
export async function presentPlan(
  { tx, actor, now }: { readonly tx: Tx; readonly actor: Actor; readonly now: Date },
  planId: string,
): Promise<PlanDetail> {
  const plan = await getPlanHead(tx, actor, planId);
  const parts = await loadPlanParts(tx, planId);
  const state = stateOf(plan);
  const { reading, file, issuance } = parts;
  const isDraft = !issuance;
  const startedAt = reading?.startedAt ?? plan.updatedAt;
  return {
    ...headOf(plan, state),
    sameDocument: isDraft ? await findSameDocuments(tx, actor, planId) : [],
    file: file ? { name: file.name, bytes: file.bytes, mediaType: file.mediaType } : null,
    reading: {
      startedAt: startedAt.toISOString(),
      isLong: now.getTime() - startedAt.getTime() > LONG_MINUTES * 60_000,
      finishedAt: reading?.finishedAt?.toISOString() ?? null,
      failureCode: reading?.failureCode ?? null,
      failure: reading?.failure ?? null,
      progress: progressOf(reading),
    },
    domains: parts.domains.map((domain) => ({
      code: domain.code,
      name: domain.name,
      consolidator: named(domain.consolidatorId, domain.consolidatorName),
    })),
    headings: parts.headings,
    responsibilities: parts.responsibilities,
    proposed: {
      documentNumber: plan.documentNumber,
      issuedOn: plan.datedOn,
      signerName: reading?.signerName ?? null,
      signerPosition: reading?.signerPosition ?? null,
    },
    closure: parts.closure ?? null,
    issuance: issuance ? { ...issuance, issuedAt: issuance.issuedAt.toISOString() } : null,
    can: {
      edit: canEdit(actor, state, plan.ownerUnitId),
      issue: canIssue(actor, state, plan.ownerUnitId),
      remove: canRemove(actor, state, plan.ownerUnitId),
      amend: canAmend(actor, state) && plan.amendsId === null,
      close: canAmend(actor, state) && plan.amendsId === null,
    },
  };
}

const amendsOf = ({ amendsId, amendsNumber }: PlanHead) =>
  amendsId !== null && amendsNumber !== null
    ? { id: amendsId, documentNumber: amendsNumber }
    : null;

function headOf(plan: PlanHead, state: PlanDetail["state"]) {
  return {
    id: plan.id,
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuer: plan.issuer,
    year: plan.year,
    state,
    isEmpty: plan.isEmpty,
    revision: plan.revision,
    sample: plan.sample,
    ownerUnit: named(plan.ownerUnitId, plan.ownerUnitName),
    amends: amendsOf(plan),
    versions: plan.versions,
    counts: {
      tasks: plan.tasks,
      reviewed: plan.reviewed,
      dropped: plan.dropped,
      quotas: plan.quotas,
      findings: plan.findings,
      openFindings: plan.openFindings,
    },
  };
}

/** Tasks with assignments, quotas and findings. Findings and dropped tasks are for those who correct drafts. */
export async function presentTasks(tx: Tx, actor: Actor, planId: string): Promise<PlanTasks> {
  const plan = await getPlanHead(tx, actor, planId);
  const staff = canImport(actor) || !plan.issued;
  const tasks = (await loadTasks(tx, planId)).filter((task) => staff || task.dropped_at === null);
  const assignments = Map.groupBy(await loadAssignments(tx, planId), (row) => row.task_id);
  const quotas = Map.groupBy(await loadQuotas(tx, planId), (row) => row.task_id);
  const findings = staff ? await loadFindings(tx, planId) : [];
  return {
    revision: plan.revision,
    tasks: tasks.map((task) =>
      presentTask(task, assignments.get(task.id) ?? [], quotas.get(task.id) ?? []),
    ),
    findings: findings.map(presentFinding),
    names: staff ? unresolvedNames(tasks, assignments, findings) : [],
  };
}

function presentTask(
  task: LoadedTask,
  assignments: readonly LoadedAssignment[],
  quotas: readonly LoadedQuota[],
): Task {
  return {
    id: task.id,
    path: task.path,
    title: task.title,
    domain: task.domain,
    origin: task.origin as Task["origin"],
    timing: task.timing as Task["timing"],
    products: task.products,
    source: task.source as Task["source"],
    sources: task.sources as Task["sources"],
    reviewed: task.reviewed_at
      ? { at: task.reviewed_at.toISOString(), by: task.reviewerName }
      : null,
    dropped: task.dropped_at
      ? {
          at: task.dropped_at.toISOString(),
          by: task.dropperName,
          reason: task.dropped_reason ?? "",
        }
      : null,
    assignments: assignments.map(presentAssignment),
    quotas: quotas.map(presentQuota),
  };
}

function presentAssignment(row: LoadedAssignment): Task["assignments"][number] {
  const unit = named(row.unit_id, row.unitName);
  return {
    id: row.id,
    role: row.role as Task["assignments"][number]["role"],
    raw: row.raw,
    resolution: row.resolution as Task["assignments"][number]["resolution"],
    unit: unit ? { ...unit, validTo: row.unitValidTo } : null,
    group: named(row.group_id, row.groupName),
    successor: named(row.successor_unit_id, row.successorName),
    source: row.source as Task["source"],
  };
}

function presentQuota(row: LoadedQuota): Task["quotas"][number] {
  return {
    id: row.id,
    raw: row.raw,
    count: row.count,
    unitNoun: row.unit_noun,
    per: row.per as Task["quotas"][number]["per"],
    perYear: row.per_year,
    rhythm: row.rhythm as Task["quotas"][number]["rhythm"],
    channel: row.channel,
    programme: row.programme,
    minutesEach: row.minutes_each,
    replays: row.replays,
    approximate: row.approximate,
    tolerance: row.tolerance,
    bound: row.bound as Task["quotas"][number]["bound"],
    stated: row.stated as unknown as Task["quotas"][number]["stated"],
    languages: row.languages,
    translationCounts: row.translation_counts,
    source: row.source as Task["source"],
  };
}

function presentFinding(row: LoadedFinding): Finding {
  return {
    id: row.id,
    taskId: row.task_id,
    assignmentId: row.assignment_id,
    code: row.code,
    severity: row.severity as Finding["severity"],
    blocking: isBlocking(row),
    message: row.message as Finding["message"],
    path: row.path,
    source: row.source as Finding["source"],
    proposal: row.proposal as Finding["proposal"],
    settled: row.settled_at
      ? { at: row.settled_at.toISOString(), by: row.settlerName, words: row.settlement ?? "" }
      : null,
  };
}

// One question for all places of the same words.
function unresolvedNames(
  tasks: readonly LoadedTask[],
  assignments: ReadonlyMap<string, readonly LoadedAssignment[]>,
  findings: readonly LoadedFinding[],
): UnresolvedName[] {
  const unknown = tasks.flatMap((task) =>
    (assignments.get(task.id) ?? [])
      .filter((row) => row.resolution === "unresolved" && task.dropped_at === null)
      .map((row) => ({ task, row })),
  );
  const byWords = Map.groupBy(unknown, ({ row }) => row.raw);
  return [...byWords].map(([raw, places]) => ({
    raw,
    places: places.map(({ task, row }) => ({
      taskId: task.id,
      path: task.path,
      role: row.role as UnresolvedName["places"][number]["role"],
    })),
    candidates: candidatesFor(raw, findings),
  }));
}

function candidatesFor(raw: string, findings: readonly LoadedFinding[]) {
  for (const finding of findings) {
    const proposal = finding.proposal as Finding["proposal"];
    if (proposal?.kind === "name" && proposal.raw === raw) return proposal.candidates;
  }
  return [];
}

const point = (value: number) => Math.round(value * 10) / 10;

/** The plan as paper: its text, and for each run of words on a page its rectangle, as a row of numbers. */
export function presentPaper({
  text,
  blocks,
  pages,
  places,
}: Awaited<ReturnType<typeof loadPaper>>) {
  return {
    text,
    blocks,
    pages: pages.map(({ width, height }) => ({ width, height })),
    places: places.map(({ start, end, page, x, y, width, height }) =>
      [start, end, page, x, y, width, height].map(point),
    ),
  };
}
