import type { Tx } from "../../platform/db/database.ts";
import { type NameRole, type Resolution, resolveNames } from "../units/index.ts";
import type { PlanReading } from "./plan-reading.ts";

/** Whom some words of the plan name: one unit, one group, an open set, or nobody known. */
export interface NamedBody {
  readonly raw: string;
  readonly resolution: "unit" | "group" | "open" | "unresolved";
  readonly unitId: string | null;
  readonly groupId: string | null;
}

export interface PlanNames {
  /** Bodies named by the words in a role; words that name several give several. */
  readonly bodies: (raw: string, role: string) => readonly NamedBody[];
  readonly issuerUnitId: string | null;
}

const roles = ["lead", "coordinating", "directing"] as const;

/**
 * Resolves every name of a document as of a date, each role in one round. The plan's owner, or else its
 * issuer, is the office whose own answers go first.
 */
export async function nameBodies(
  tx: Tx,
  document: PlanReading,
  { asOf, owner }: { readonly asOf: string; readonly owner: string | null },
): Promise<PlanNames> {
  const issuerUnitId = await issuingUnit(tx, document, asOf);
  const office = owner ?? issuerUnitId;
  const found = new Map<string, readonly NamedBody[]>();
  for (const role of roles) {
    const phrases = phrasesIn(document, role);
    const resolutions = await resolveNames(tx, phrases, { asOf, context: { role, office } });
    phrases.forEach((raw, nth) => {
      found.set(`${role} ${raw}`, bodiesIn(resolutions[nth], raw));
    });
  }
  return {
    bodies: (raw, role) => found.get(`${role} ${raw}`) ?? [],
    issuerUnitId,
  };
}

/** The unit that issued a document, where its head names one that is registered. */
export async function issuingUnit(
  tx: Tx,
  document: PlanReading,
  asOf: string,
): Promise<string | null> {
  const [issuer] = await resolveNames(tx, [document.issuer ?? ""], { asOf });
  return issuer?.kind === "unit" ? (issuer.unit?.id ?? null) : null;
}

function phrasesIn(document: PlanReading, role: NameRole): string[] {
  const ofTasks = document.tasks.flatMap((task) =>
    role === "lead"
      ? task.lead
      : role === "coordinating"
        ? task.coordinating
        : (task.directing ?? []),
  );
  const standing = role === "lead" ? document.responsibilities.flatMap((duty) => duty.units) : [];
  return [...new Set([...ofTasks, ...standing])];
}

/** The bodies a resolution names, its segments each for itself. */
export function bodiesIn(resolution: Resolution | undefined, raw: string): NamedBody[] {
  if (!resolution) return [body(raw, "unresolved")];
  if (resolution.segments) {
    return resolution.segments.flatMap((segment) => bodiesIn(segment, segment.phrase));
  }
  if (resolution.unit) return [{ ...body(raw, "unit"), unitId: resolution.unit.id }];
  if (resolution.group) return [{ ...body(raw, "group"), groupId: resolution.group.id }];
  return [body(raw, resolution.kind === "open" ? "open" : "unresolved")];
}

const body = (raw: string, resolution: NamedBody["resolution"]): NamedBody => ({
  raw,
  resolution,
  unitId: null,
  groupId: null,
});
