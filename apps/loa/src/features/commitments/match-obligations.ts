import type { DutyQuota, DutyTask } from "./duties.ts";
import type { Obligation } from "./obligations.ts";

/** One duty of a task before and after an amendment; null where it begins or ends. */
export interface ObligationPair {
  readonly before: Obligation | null;
  readonly after: Obligation | null;
}

/** What an obligation asks, as text: equal texts are the same duty, whoever owes it. */
export function obligationKey({ measure, bound, domain, terms, span }: Obligation): string {
  return JSON.stringify([measure, bound, domain, sorted(terms), span.start, span.end]);
}

// What was read back from the database may have its fields in another order, and leaves out what is undefined.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value ?? null;
  const fields = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]);
}

/** Both sides of one task, with the quotas that say which programme on which channel is meant. */
export interface TaskSide {
  readonly task: DutyTask | null;
  readonly obligations: readonly Obligation[];
}

/**
 * Pairs the duties of a task before and after: what asks the same, then the same measure on the same channel and
 * programme, then the same measure in the order of the text. What is left ends, or begins.
 */
export function matchObligations(before: TaskSide, after: TaskSide): ObligationPair[] {
  const olds = [...before.obligations];
  const news = [...after.obligations];
  const pairs: ObligationPair[] = [];
  const take = (same: (old: Obligation, fresh: Obligation) => boolean) => {
    for (const old of [...olds]) {
      const at = news.findIndex((fresh) => same(old, fresh));
      const fresh = news[at];
      if (!fresh) continue;
      pairs.push({ before: old, after: fresh });
      olds.splice(olds.indexOf(old), 1);
      news.splice(at, 1);
    }
  };
  const said = (side: TaskSide, one: Obligation) => saidBy(side.task, one.quotaId);
  const sameMeasure = (old: Obligation, fresh: Obligation) => old.measure === fresh.measure;
  const sameWords = (old: Obligation, fresh: Obligation) =>
    sameMeasure(old, fresh) && said(before, old) === said(after, fresh);
  take((old, fresh) => obligationKey(old) === obligationKey(fresh) && sameWords(old, fresh));
  take(sameWords);
  take((old, fresh) => obligationKey(old) === obligationKey(fresh));
  take(sameMeasure);
  return [
    ...pairs,
    ...olds.map((old) => ({ before: old, after: null })),
    ...news.map((fresh) => ({ before: null, after: fresh })),
  ];
}

function saidBy(task: DutyTask | null, quotaId: string | null): string {
  const quota = task?.quotas.find((one: DutyQuota) => one.quotaId === quotaId);
  return [quota?.channel, quota?.programme].map((word) => (word ?? "").toLowerCase()).join("|");
}
