import { proposeRhythm } from "@loa/cadence";
import type { Quota, Span, Task } from "@loa/plan-document";
import type { NamedBody } from "./name-bodies.ts";
import type { AssignmentRole } from "./shapes.ts";

/** Rows of `assignments` for one task as read, in the document's order. */
export function assignmentRows(
  task: Task,
  bodies: (raw: string, role: string) => readonly NamedBody[],
) {
  // Where somebody directs, those named beside carry the task out.
  const leadRole: AssignmentRole = (task.directing ?? []).length > 0 ? "implementing" : "lead";
  const named = [
    ...inRole(task.lead, task.sources.lead, leadRole, "lead"),
    ...inRole(task.directing ?? [], task.sources.directing, "directing", "directing"),
    ...inRole(task.coordinating, task.sources.coordinating, "coordinating", "coordinating"),
  ];
  return named
    .flatMap(({ raw, source, role, readAs }) =>
      bodies(raw, readAs).map((body) => ({
        role,
        raw: body.raw,
        resolution: body.resolution,
        unit_id: body.unitId,
        group_id: body.groupId,
        source: source ? JSON.stringify(source) : null,
      })),
    )
    .map((row, position) => ({ ...row, position }));
}

function inRole(
  names: readonly string[],
  sources: readonly Span[] | undefined,
  role: AssignmentRole,
  readAs: string,
) {
  return names.map((raw, nth) => ({ raw, source: sources?.[nth], role, readAs }));
}

/** A row of `quotas` from a quota as read; its rhythm is proposed, to be corrected by a person. */
export function quotaRow(quota: Quota, source: Span | null, position: number) {
  return {
    position,
    raw: quota.raw,
    count: quota.count,
    unit_noun: quota.unit,
    per: quota.per,
    per_year: quota.perYear,
    rhythm: proposeRhythm({ count: quota.count, per: quota.per, perYear: quota.perYear }),
    channel: quota.channel ?? null,
    programme: quota.program ?? null,
    minutes_each: quota.durationMinutes ?? null,
    replays: quota.replays ?? null,
    approximate: quota.approximate ?? false,
    bound: quota.bound ?? null,
    stated: JSON.stringify(quota.stated),
    month_days: quota.monthDays ? [...quota.monthDays] : null,
    languages: quota.languages ? [...quota.languages] : null,
    share: quota.share ?? null,
    source: source ? JSON.stringify(source) : null,
  };
}
