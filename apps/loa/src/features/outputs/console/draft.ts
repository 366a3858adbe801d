import type { z } from "zod";
import { wordOf } from "../../../platform/contract/word-of.ts";
import { type NewOutput, OutputKind, OutputLanguage, type Suggestion } from "../contract.ts";
import { lacksOriginal, type SaidTranslation, translationInput } from "./said-translation.ts";

/** A record being written; what is null follows from the chosen duties. Files cannot be kept here. */
export interface Draft {
  readonly clientKey: string;
  readonly unitId: string;
  readonly title: string | null;
  readonly happenedOn: string;
  readonly links: readonly string[];
  readonly statement: string;
  readonly claims: readonly string[];
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number | null;
  readonly kind: OutputKind | null;
  readonly channel: string | null;
  readonly language: OutputLanguage | null;
  readonly translation: SaidTranslation | null;
  readonly note: string;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number";
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
const isKind = (value: unknown) => isText(value) && wordOf(OutputKind, value) !== null;
const isLanguage = (value: unknown) => isText(value) && wordOf(OutputLanguage, value) !== null;
const isSaid = (value: unknown) =>
  ["outputId", "title", "words"].every((name) => isText(Object(value)[name]));
const orNull = (fits: (value: unknown) => boolean) => (value: unknown) =>
  value === null || fits(value);

const fitsDraft: Readonly<Record<keyof Draft, (value: unknown) => boolean>> = {
  clientKey: isText,
  unitId: isText,
  title: orNull(isText),
  happenedOn: isText,
  links: areTexts,
  statement: isText,
  claims: areTexts,
  quantity: isNumber,
  minutes: orNull(isNumber),
  replays: orNull(isNumber),
  kind: orNull(isKind),
  channel: orNull(isText),
  language: orNull(isLanguage),
  translation: orNull(isSaid),
  note: isText,
};

/** A draft as this browser kept it; null when it is none, or one of an older Loa. */
export function readDraft(kept: unknown): Draft | null {
  const found = (kept ?? {}) as Record<string, unknown>;
  const whole = Object.entries(fitsDraft).every(([name, fits]) => fits(found[name]));
  return whole ? (found as unknown as Draft) : null;
}

/** An empty record for a unit, today. */
export function emptyDraft(start: {
  readonly unitId: string;
  readonly today: string;
  readonly commitmentId: string;
}): Draft {
  return {
    clientKey: newKey(),
    unitId: start.unitId,
    title: null,
    happenedOn: start.today,
    links: [""],
    statement: "",
    claims: start.commitmentId ? [start.commitmentId] : [],
    quantity: 1,
    minutes: null,
    replays: null,
    kind: null,
    channel: null,
    language: "vi",
    translation: null,
    note: "",
  };
}

// crypto.randomUUID() is missing where the office opens Loa by a bare http address.
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** True when a draft differs from how it began: anything chosen or typed would be a pity to lose. */
export function isWorthKeeping(draft: Draft, began: Draft): boolean {
  // Every draft has a key of its own; the unit alone is chosen again in one press.
  const said = (one: Draft) => JSON.stringify({ ...one, clientKey: "", unitId: "" });
  return said(draft) !== said(began);
}

/** What the chosen duties ask for, and what follows from them. */
export interface Following {
  readonly title: string;
  readonly kind: OutputKind;
  readonly channel: string | null;
  /** Null when none of the duties counts minutes. */
  readonly minutes: number | null;
  readonly needsMinutes: boolean;
  readonly needsReplays: boolean;
}

/** Works out what is filled in by itself. `day` is the date as people write it. */
export function followingFrom(draft: Draft, chosen: readonly Suggestion[], day: string): Following {
  const [first] = chosen;
  const minutesEach = chosen.find((one) => one.minutesEach !== null)?.minutesEach ?? null;
  return {
    title: first ? `${nameOf(first)} – ${day}`.slice(0, 500) : "",
    kind: first?.kind ?? "other",
    channel: chosen.find((one) => one.channel !== null)?.channel ?? null,
    minutes: minutesEach === null ? null : Math.round(minutesEach * draft.quantity),
    needsMinutes: minutesEach !== null,
    needsReplays: chosen.some((one) => one.measure === "replay"),
  };
}

const nameOf = ({ programme, title }: Suggestion) => (programme ?? title).replace(/[.;]$/, "");

/** The request for a draft: blanks fall away, what was left alone follows the duties. */
export function toInput(
  draft: Draft,
  chosen: readonly Suggestion[],
  following: Following,
): z.input<typeof NewOutput> {
  return {
    clientKey: draft.clientKey,
    unitId: draft.unitId,
    title: (draft.title ?? following.title).trim(),
    kind: draft.kind ?? following.kind,
    happenedOn: draft.happenedOn,
    channel: (draft.channel ?? following.channel) || null,
    language: draft.language,
    translationOf: translationInput(draft.translation),
    quantity: draft.quantity,
    minutes: draft.minutes ?? following.minutes,
    replays: following.needsReplays ? (draft.replays ?? 0) : 0,
    note: draft.note.trim() || null,
    claims: chosen.map(({ commitmentId }) => ({ commitmentId })),
    links: draft.links.map((link) => link.trim()).filter((link) => link !== ""),
    statement: draft.statement.trim() || null,
  };
}

/** The chosen duties whose quota does not count the translation that the draft is. */
export function leftOutOf(draft: Draft, chosen: readonly Suggestion[]): readonly Suggestion[] {
  return draft.translation ? chosen.filter((one) => !one.translationCounts) : [];
}

/** What keeps a draft from being sent, by field. */
export type Objection = "title" | "happenedOn" | "proof" | "replays" | "claims" | "original";

/** What is still missing before a draft can be sent; empty when nothing is. */
export function missingIn(
  draft: Draft,
  { following, chosen }: { readonly following: Following; readonly chosen: readonly Suggestion[] },
  given: { readonly proven: boolean; readonly today: string },
): Objection[] {
  const lacks: readonly (readonly [Objection, boolean])[] = [
    ["title", (draft.title ?? following.title).trim() === ""],
    ["happenedOn", draft.happenedOn === "" || draft.happenedOn > given.today],
    ["proof", !given.proven],
    ["replays", following.needsReplays && !draft.replays],
    ["claims", leftOutOf(draft, chosen).length > 0],
    ["original", lacksOriginal(draft.translation)],
  ];
  return lacks.filter(([, lacking]) => lacking).map(([objection]) => objection);
}
