import type { Completeness, EarlierPeriod, OutputKind } from "./contract-shapes.ts";

/** The days a report is about, and the day on which it is read. */
export interface ReportSpan {
  readonly from: string;
  readonly to: string;
  /** First day of the reporting year: 15 December of the year before (Decree 09/2019, Article 12), where the line does not say otherwise. */
  readonly yearFrom: string;
  /** Last due day whose target the report shows: `to`, or the year's end in an annual report. */
  readonly horizon: string;
  readonly asOf: string;
  readonly next: { readonly from: string; readonly to: string };
}

/** One row of the table: a task of a plan, and one of its quotas in one measure. */
export interface ReportLine {
  readonly id: string;
  readonly planId: string;
  readonly taskId: string;
  readonly path: string;
  readonly title: string;
  readonly heading: string | null;
  readonly measure: "item" | "replay" | "milestone" | "continuous";
  readonly noun: string | null;
  readonly channel: string | null;
  readonly programme: string | null;
  /** The quota as the plan writes it. */
  readonly quota: string | null;
}

export interface ReportedPlan {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
}

/** A unit of the report. Locks of earlier versions know its name only. */
export interface ReportedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  /** The commune or district it is of; null for a body of the whole province. */
  readonly area?: string | null;
  /** It had ended by the day of reading: its last day, and who took over. */
  readonly former?: FormerUnit | null;
}

/** How a unit ended. */
export interface FormerUnit {
  readonly endedOn: string;
  readonly heirs: readonly { readonly id: string; readonly name: string }[];
}

export interface ReportedCommitment {
  readonly id: string;
  readonly line: string;
  readonly unitId: string;
}

/** An expected occurrence as it stood on the day of reading. */
export interface OccurrenceFact {
  readonly commitmentId: string;
  readonly slot: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly dueOn: string;
  readonly required: number;
  readonly delivered: number;
  readonly state: string;
  readonly retroactive: boolean;
  readonly limit: boolean;
  /** Why it was cancelled, moved or excused. */
  readonly reason: string | null;
}

/** What one output adds to one commitment. */
export interface ClaimFact {
  readonly id: string;
  readonly outputId: string;
  readonly commitmentId: string;
  readonly count: number;
  readonly minutes: number;
}

export interface EvidenceFact {
  readonly id: string;
  readonly kind: string;
  readonly label: string | null;
}

export interface OutputFact {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly kind: OutputKind;
  readonly happenedOn: string;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number;
  readonly evidence: readonly EvidenceFact[];
}

/** What falls due in the window after this one. */
export interface NextDuty {
  readonly line: string;
  readonly required: number;
  readonly occurrences: number;
  readonly units: number;
  readonly firstDueOn: string;
}

/** What a report is about, without the single things it counts. */
export interface ReportFrame {
  readonly span: ReportSpan;
  readonly plans: readonly ReportedPlan[];
  readonly lines: readonly ReportLine[];
  readonly units: readonly ReportedUnit[];
  readonly next: readonly NextDuty[];
  /** How many reports of units were expected and came; locks of earlier versions do not know. */
  readonly completeness?: Completeness;
  /** Periods this one is compared with; locks of earlier versions have none. */
  readonly earlier?: readonly EarlierPeriod[];
}

/** Everything a report says, by itself: numbers, lists and texts follow from it, now and in twenty years. */
export interface ReportFacts extends ReportFrame {
  readonly commitments: readonly ReportedCommitment[];
  readonly occurrences: readonly OccurrenceFact[];
  readonly claims: readonly ClaimFact[];
  readonly outputs: readonly OutputFact[];
}

/** The part of the facts that is one unit's own; what falls due next and what was before is told of the whole line only. */
export function factsOfUnit(facts: ReportFacts, unitId: string): ReportFacts {
  const commitments = facts.commitments.filter((one) => one.unitId === unitId);
  const own = new Set(commitments.map((one) => one.id));
  const lines = new Set(commitments.map((one) => one.line));
  return {
    ...facts,
    commitments,
    lines: facts.lines.filter((line) => lines.has(line.id)),
    units: facts.units.filter((unit) => unit.id === unitId),
    occurrences: facts.occurrences.filter((one) => own.has(one.commitmentId)),
    claims: facts.claims.filter((claim) => own.has(claim.commitmentId)),
    outputs: facts.outputs.filter((output) => output.unitId === unitId),
    next: [],
    earlier: [],
  };
}

/** The facts of every unit at once, in one walk over them. */
export function factsByUnit(facts: ReportFacts): Map<string, ReportFacts> {
  const ownerOf = new Map(facts.commitments.map((one) => [one.id, one.unitId]));
  const owner = (one: { readonly commitmentId: string }) => ownerOf.get(one.commitmentId) ?? "";
  const commitments = Map.groupBy(facts.commitments, (one) => one.unitId);
  const occurrences = Map.groupBy(facts.occurrences, owner);
  const claims = Map.groupBy(facts.claims, owner);
  const outputs = Map.groupBy(facts.outputs, (output) => output.unitId);
  return new Map(
    facts.units.map((unit) => [
      unit.id,
      factsOfUnit(
        {
          ...facts,
          units: [unit],
          commitments: commitments.get(unit.id) ?? [],
          occurrences: occurrences.get(unit.id) ?? [],
          claims: claims.get(unit.id) ?? [],
          outputs: outputs.get(unit.id) ?? [],
        },
        unit.id,
      ),
    ]),
  );
}
