import type { ChangedField } from "./shapes.ts";

/** A task of one version as far as versions are compared. */
export interface ComparedTask {
  readonly path: string;
  readonly title: string;
  readonly domain: string | null;
  readonly timing: {
    readonly kind: string;
    readonly start: string | null;
    readonly end: string | null;
  } | null;
  readonly timingWords: string;
  readonly products: readonly string[];
  readonly assignments: readonly ComparedAssignment[];
  readonly quotas: readonly ComparedQuota[];
}

export interface ComparedAssignment {
  readonly role: string;
  readonly raw: string;
  /** The unit, group or open set it stands for; the raw words where nobody knows. */
  readonly body: string;
}

export interface ComparedQuota {
  readonly raw: string;
  /** Every figure that decides what is owed. */
  readonly terms: readonly unknown[];
}

/** Fields in which two versions of a task differ, in the order they are shown; the number alone is told apart. */
export function changedFields(old: ComparedTask, fresh: ComparedTask): ChangedField[] {
  const differs: Record<ChangedField, boolean> = {
    words: plain(old.title) !== plain(fresh.title),
    lead: bodies(old, owing) !== bodies(fresh, owing),
    coordinators: bodies(old, helping) !== bodies(fresh, helping),
    timing: timingKey(old) !== timingKey(fresh),
    quota: quotaKey(old) !== quotaKey(fresh),
    products:
      old.products.map(plain).sort().join("|") !== fresh.products.map(plain).sort().join("|"),
    domain: (old.domain ?? "") !== (fresh.domain ?? ""),
  };
  return (Object.keys(differs) as ChangedField[]).filter((field) => differs[field]);
}

const owing = new Set(["lead", "implementing"]);
const helping = new Set(["coordinating", "directing"]);

/** The words of a field that decide whether it was changed: blanks, case and punctuation do not. */
export function plain(text: string): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}%]+/gu);
  return (words ?? []).join(" ");
}

function bodies({ assignments }: ComparedTask, roles: ReadonlySet<string>): string {
  const named = assignments.filter((one) => roles.has(one.role));
  return [...new Set(named.map((one) => `${one.role}:${one.body}`))].sort().join("|");
}

function timingKey({ timing }: ComparedTask): string {
  return timing ? JSON.stringify([timing.kind, timing.start, timing.end]) : "";
}

function quotaKey({ quotas }: ComparedTask): string {
  return quotas
    .map((quota) => JSON.stringify(quota.terms))
    .sort()
    .join("|");
}
