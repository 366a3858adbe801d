import type { OutputState } from "./contract.ts";

/** The stages a figure can be shown at. */
export type Stage = "recorded" | "approved" | "accepted";

/** The rows that say where an output stands. */
export interface Standing {
  readonly withdrawn: boolean;
  readonly returned: boolean;
  readonly approved: boolean;
  readonly accepted: boolean;
}

/** One word for where an output stands; the strongest row wins. */
export function stateOf(standing: Standing): OutputState {
  if (standing.withdrawn) return "withdrawn";
  if (standing.returned) return "returned";
  if (standing.accepted) return "accepted";
  return standing.approved ? "approved" : "recorded";
}

/** The stages an output counts at: a returned or withdrawn one counts nowhere. */
export function stagesOf(standing: Standing): readonly Stage[] {
  if (standing.withdrawn || standing.returned) return [];
  return [
    "recorded",
    ...(standing.approved ? (["approved"] as const) : []),
    ...(standing.accepted ? (["accepted"] as const) : []),
  ];
}

/** What an output adds to the ledger: its stages, its day, and the amounts of its claims. */
export interface Counted {
  readonly stages: readonly Stage[];
  readonly happenedOn: string;
  readonly claims: readonly {
    readonly commitmentId: string;
    readonly count: number;
    readonly minutes: number;
  }[];
}

/** One line of the ledger: an amount gained or lost, by the day it happened and the day it became known. */
export interface Delivery {
  readonly commitmentId: string;
  readonly stage: Stage;
  readonly happenedOn: string;
  readonly knownOn: string;
  readonly count: number;
  readonly minutes: number;
}

/** The ledger lines that lead from one standing to the next; amounts that cancel out are left out. */
export function difference(
  before: Counted | null,
  after: Counted | null,
  knownOn: string,
): Delivery[] {
  const net = new Map<string, Delivery>();
  for (const line of [...lines(before, -1, knownOn), ...lines(after, 1, knownOn)]) {
    const key = `${line.commitmentId} ${line.stage} ${line.happenedOn}`;
    const known = net.get(key);
    net.set(
      key,
      known
        ? { ...line, count: known.count + line.count, minutes: known.minutes + line.minutes }
        : line,
    );
  }
  return [...net.values()].filter((line) => line.count !== 0 || line.minutes !== 0);
}

function lines(counted: Counted | null, sign: 1 | -1, knownOn: string): Delivery[] {
  if (!counted) return [];
  return counted.claims.flatMap((claim) =>
    counted.stages.map((stage) => ({
      commitmentId: claim.commitmentId,
      stage,
      happenedOn: counted.happenedOn,
      knownOn,
      count: sign * claim.count,
      minutes: sign * claim.minutes,
    })),
  );
}

/** How much one output counts toward a commitment, when the person gave no figure. */
export function defaultAmount(
  output: { readonly quantity: number; readonly minutes: number | null; readonly replays: number },
  measure: string,
): { count: number; minutes: number } {
  if (measure === "replay") return { count: output.replays, minutes: 0 };
  return { count: output.quantity, minutes: output.minutes ?? 0 };
}
