import { addDays } from "@loa/cadence";
import type { SuccessionKind } from "./contract.ts";
import { refusals } from "./refusals.ts";

export interface PairIds {
  readonly predecessorId: string;
  readonly successorId: string | null;
}

/** A unit's life as the register knows it. */
export interface Life {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Who follows whom elsewhere: by another change that stands (drafted, planned, in force), or by the register alone. */
export interface OtherPair extends PairIds {
  readonly ends: boolean;
  readonly byAct: boolean;
  readonly basis: string;
  readonly effectiveOn: string;
}

/** What a change of units is held against. */
export interface Surroundings {
  readonly units: ReadonlyMap<string, Life>;
  /** Pairs of other changes that touch these units, near or far. */
  readonly others: readonly OtherPair[];
}

export interface Proposal {
  readonly kind: SuccessionKind;
  readonly effectiveOn: string;
  readonly pairs: readonly PairIds[];
}

/** Whether the units on the giving side end; in a transfer of a function they go on. */
export const endsUnits = (kind: SuccessionKind): boolean => kind !== "transfer";

/**
 * Refuses what cannot be: a wrong shape, circles, a unit that ends twice or before it began, a successor that is not
 * there on the day. Pure.
 * @throws AppError, one sentence for what is wrong first
 */
export function checkSuccession(proposal: Proposal, around: Surroundings): void {
  checkShape(proposal);
  for (const pair of proposal.pairs) checkPair(pair, proposal, around);
  checkCircles(proposal, around);
}

function checkShape({ kind, pairs }: Proposal) {
  const ending = new Set(pairs.map((pair) => pair.predecessorId)).size;
  const taking = new Set(pairs.flatMap((pair) => pair.successorId ?? [])).size;
  const open = pairs.some((pair) => pair.successorId === null);
  const fits = {
    merge: taking === 1 && !open,
    split: ending === 1 && taking >= 2 && !open,
    rename: ending === 1 && taking === 1 && !open,
    abolition: ending >= 1,
    transfer: taking >= 1 && !open,
  };
  if (!fits[kind]) throw refusals.shape(kind);
}

function checkPair(pair: PairIds, proposal: Proposal, around: Surroundings) {
  const predecessor = around.units.get(pair.predecessorId);
  const successor = pair.successorId === null ? null : around.units.get(pair.successorId);
  if (!predecessor || successor === undefined) throw refusals.unknownUnit();
  if (successor?.id === predecessor.id) throw refusals.itself(predecessor.name);
  checkPredecessor(predecessor, proposal, around);
  if (successor) checkSuccessor(successor, proposal, around);
}

function checkPredecessor(unit: Life, { kind, effectiveOn }: Proposal, around: Surroundings) {
  if (unit.validFrom >= effectiveOn) throw refusals.beforeBirth(unit.name, unit.validFrom);
  if (unit.validTo !== null && unit.validTo < addDays(effectiveOn, -1))
    throw refusals.endedAlready(unit.name, unit.validTo);
  if (!endsUnits(kind)) return;
  const other = around.others.find(
    (each) => each.ends && each.byAct && each.predecessorId === unit.id,
  );
  if (other) throw refusals.endsTwice(unit.name, other.basis, other.effectiveOn);
}

function checkSuccessor(unit: Life, { kind, effectiveOn, pairs }: Proposal, around: Surroundings) {
  if (unit.validFrom > effectiveOn) throw refusals.successorLater(unit.name, unit.validFrom);
  if (unit.validTo !== null && unit.validTo < effectiveOn)
    throw refusals.successorGone(unit.name, unit.validTo);
  const planned = around.others.find(
    (each) =>
      each.ends && each.byAct && each.predecessorId === unit.id && each.effectiveOn <= effectiveOn,
  );
  if (planned) throw refusals.successorGone(unit.name, addDays(planned.effectiveOn, -1));
  if (endsUnits(kind) && pairs.some((pair) => pair.predecessorId === unit.id))
    throw refusals.circle(unit.name);
}

// Followed through the others and the act's own pairs: nobody may come back to where it began.
function checkCircles({ kind, pairs }: Proposal, { units, others }: Surroundings) {
  if (!endsUnits(kind)) return;
  const heirs = Map.groupBy(
    [...others.filter((other) => other.ends), ...pairs].flatMap((pair) =>
      pair.successorId === null ? [] : [{ from: pair.predecessorId, to: pair.successorId }],
    ),
    (edge) => edge.from,
  );
  const starts = new Set(pairs.map((pair) => pair.predecessorId));
  const found = [...starts].find((start) => returns(start, heirs));
  if (found) throw refusals.circle(units.get(found)?.name ?? "");
}

function returns(start: string, heirs: ReadonlyMap<string, readonly { readonly to: string }[]>) {
  const seen = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { to } of heirs.get(next) ?? []) {
      if (to === start) return true;
      if (!seen.has(to)) waiting.push(to);
      seen.add(to);
    }
  }
  return false;
}
