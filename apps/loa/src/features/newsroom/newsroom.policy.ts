import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { Powers } from "./contract-shapes.ts";

/** What the rules need to know of one language of a story. */
export interface EditionCase {
  readonly unitId: string;
  readonly shelved: boolean;
  readonly latest: number;
  /** Number of the first revision each person wrote. */
  readonly authors: ReadonlyMap<string, number>;
  /** Revision that waits for a judgement. */
  readonly asked: number | null;
  readonly approval: { readonly number: number; readonly by: string | null } | null;
  /** An emergency release another has not yet looked at. */
  readonly unreviewed: { readonly number: number; readonly by: string | null } | null;
}

/** The desk's own people. */
export function isOfDesk(actor: Actor, unitId: string): boolean {
  return hasRole(actor, "officer", unitId) || hasRole(actor, "unit_head", unitId);
}

/** Whoever wrote any of the revisions up to this one is its author: each was written on the one before. */
export function isAuthor(actor: Actor, edition: EditionCase, number: number): boolean {
  const first = edition.authors.get(actor.accountId);
  return first !== undefined && first <= number;
}

// What waits for a judgement is not written on, so that what is approved is what was read.
function canWrite(actor: Actor, edition: EditionCase): boolean {
  return isOfDesk(actor, edition.unitId) && !edition.shelved && edition.asked === null;
}

function canAsk(actor: Actor, edition: EditionCase): boolean {
  return canWrite(actor, edition) && edition.approval?.number !== edition.latest;
}

function canApprove(actor: Actor, edition: EditionCase): boolean {
  const { asked, unitId, shelved } = edition;
  if (asked === null || shelved || !hasRole(actor, "unit_head", unitId)) return false;
  return !isAuthor(actor, edition, asked);
}

/** One person alone, their own words or not; another looks at it afterwards. */
function canRelease(actor: Actor, edition: EditionCase): boolean {
  if (edition.shelved || edition.approval?.number === edition.latest) return false;
  return hasRole(actor, "unit_head", edition.unitId) || hasRole(actor, "coordinator");
}

function canUndo(actor: Actor, { approval, unitId }: EditionCase): boolean {
  if (!approval) return false;
  return hasRole(actor, "unit_head", unitId) || approval.by === actor.accountId;
}

function canReviewRelease(actor: Actor, edition: EditionCase): boolean {
  const { unreviewed, unitId } = edition;
  if (!unreviewed || unreviewed.by === actor.accountId) return false;
  if (isAuthor(actor, edition, unreviewed.number)) return false;
  return hasRole(actor, "unit_head", unitId) || hasRole(actor, "coordinator");
}

/** Everything this person may do with one language of a story. */
export function powersOver(actor: Actor, edition: EditionCase): Powers {
  const waits = edition.asked !== null && !edition.shelved;
  return {
    write: canWrite(actor, edition),
    ask: canAsk(actor, edition),
    takeBack: waits && isOfDesk(actor, edition.unitId),
    return: waits && hasRole(actor, "unit_head", edition.unitId),
    approve: canApprove(actor, edition),
    release: canRelease(actor, edition),
    undo: canUndo(actor, edition),
    reviewRelease: canReviewRelease(actor, edition),
  };
}
