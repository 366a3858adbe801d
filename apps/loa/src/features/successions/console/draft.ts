import type { SuccessionDetail, SuccessionKind } from "../contract.ts";

export interface DraftPair {
  readonly predecessor: Named;
  readonly successor: Named | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A change of units as it is being written. */
export interface SuccessionDraft {
  readonly kind: SuccessionKind;
  readonly effectiveOn: string;
  readonly basisNumber: string;
  readonly basisIssuedOn: string;
  readonly basisIssuer: string;
  readonly note: string;
  readonly pairs: readonly DraftPair[];
  readonly newUnits: readonly DraftUnit[];
}

/** A unit that is made when the draft is saved; pairs name it by its key until then. */
export interface DraftUnit {
  readonly key: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
}

const mark = "new:";

/** A unit not yet made, as pairs name it. */
export const namedNew = ({ key, name }: DraftUnit): Named => ({ id: `${mark}${key}`, name });

export const emptyDraft: SuccessionDraft = {
  ...{ kind: "merge", effectiveOn: "", note: "", pairs: [], newUnits: [] },
  ...{ basisNumber: "", basisIssuedOn: "", basisIssuer: "" },
};

export function draftOf(detail: SuccessionDetail): SuccessionDraft {
  const { kind, effectiveOn, basisNumber, basisIssuedOn, basisIssuer, note, pairs } = detail;
  const basis = { basisNumber, basisIssuedOn, basisIssuer };
  return { kind, effectiveOn, ...basis, note: note ?? "", pairs, newUnits: [] };
}

export function bodyOf({ pairs, note, newUnits, ...draft }: SuccessionDraft) {
  const used = new Set(pairs.map(({ successor }) => successor?.id));
  return {
    ...draft,
    note: note.trim() === "" ? null : note,
    newUnits: newUnits.filter((unit) => used.has(namedNew(unit).id)),
    pairs: pairs.map(({ predecessor, successor }) => ({
      predecessorId: predecessor.id,
      ...(successor?.id.startsWith(mark)
        ? { successorId: null, successorKey: successor.id.slice(mark.length) }
        : { successorId: successor?.id ?? null }),
    })),
  };
}

/** What has to be there before it can be saved. */
export function isWhole(draft: SuccessionDraft): boolean {
  const { effectiveOn, basisNumber, basisIssuedOn, basisIssuer, pairs } = draft;
  const said = [effectiveOn, basisNumber, basisIssuedOn, basisIssuer];
  return said.every((value) => value.trim() !== "") && pairs.length > 0;
}

/** Pairs with these added, each once. */
export function withPairs(pairs: readonly DraftPair[], added: readonly DraftPair[]): DraftPair[] {
  const keyOf = (pair: DraftPair) => `${pair.predecessor.id} ${pair.successor?.id ?? ""}`;
  return [...new Map([...pairs, ...added].map((pair) => [keyOf(pair), pair])).values()];
}

/** The day before, `YYYY-MM-DD`: the last of the old order. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
}
