import { vietnameseNumber } from "@loa/official-document";
import { type LiveField, liveField, livePieces } from "../../platform/contract/live-fields.ts";
import { kindWords } from "../outputs/index.ts";
import { sourceOf } from "./comparison.ts";
import type { EarlierPeriod, NumberName as NumberNameType, OutputKind } from "./contract-shapes.ts";
import { NumberName } from "./contract-shapes.ts";
import { changeOf } from "./earlier.ts";
import type { Seen } from "./snapshot.ts";
import { inText } from "./words.ts";

/** What the fields of a text are worked out from. */
export type FieldData = Pick<Seen, "facts" | "figures">;

/** A live number of a text: its value, and the words it stands as. */
export interface FieldValue {
  readonly value: number;
  readonly words: string;
}

/**
 * A field as it is written into a text: `{{late}}`, of one line `{{done|<line>}}`, of a unit or a kind
 * `{{late|unit:<id>}}`, `{{items|kind:article}}`.
 */
export function field(name: string, scope?: string): string {
  return liveField({ ref: refTo(name, scope), kept: null });
}

/** @example refTo("done", "unit:1") // "done|unit:1" */
export function refTo(name: string, scope?: string): string {
  return scope === undefined ? name : `${name}|${scope}`;
}

/** The fields of a text, each once. */
export function refsIn(written: string): string[] {
  return [
    ...new Set(
      livePieces(written).flatMap((piece) => (typeof piece === "string" ? [] : [piece.ref])),
    ),
  ];
}

/** The text as it reads today: every live field its number, every detached one its words. */
export function readText(written: string, data: FieldData): string {
  return livePieces(written)
    .map((piece) => (typeof piece === "string" ? piece : wordsOf(piece, data)))
    .join("");
}

/** The text with every field detached at what it says today, so that nothing can change it any more. */
export function fixText(written: string, data: FieldData): string {
  return livePieces(written)
    .map((piece) =>
      typeof piece === "string" ? piece : liveField({ ref: piece.ref, kept: wordsOf(piece, data) }),
    )
    .join("");
}

// What a field was about may be gone: a task no longer in the line. A blank shows that a number is owed.
const wordsOf = ({ ref, kept }: LiveField, data: FieldData) =>
  kept ?? fieldValue(ref, data)?.words ?? "…";

/** What a field is worth today; null when what it counts is no longer in the report. */
export function fieldValue(ref: string, data: FieldData): FieldValue | null {
  const bar = ref.indexOf("|");
  const name = bar < 0 ? ref : ref.slice(0, bar);
  const scope = bar < 0 ? null : ref.slice(bar + 1);
  if (/^(?:change|then|source)\./.test(name)) return comparedValue(name, data);
  const value = plainValue(name, scope, data);
  return value === null ? null : { value, words: inText(value) };
}

function plainValue(
  name: string,
  scope: string | null,
  { facts, figures }: FieldData,
): number | null {
  if (scope === null) return totalValue(name, { facts, figures });
  if (scope.startsWith("unit:"))
    return named(
      figures.units.find((one) => one.id === scope.slice(5)),
      name,
    );
  if (scope.startsWith("kind:"))
    return named(figures.kinds.find((one) => one.kind === scope.slice(5)) ?? { [name]: 0 }, name);
  const duty = facts.next.find((one) => one.line === scope);
  if (name === "next") return duty?.required ?? 0;
  if (name === "nextUnits") return duty?.units ?? 0;
  const line = figures.lines.find((one) => one.id === scope);
  if (!line) return null;
  if (name === "percent") return line.percent;
  if (name === "surplus") return line.surplus;
  return named(line.numbers, name);
}

function totalValue(name: string, { facts, figures }: FieldData): number | null {
  if (name.startsWith("reports.")) return named(facts.completeness, name.slice(8));
  const { numbers, lines } = figures;
  if (name === "tasks") return new Set(lines.map((line) => line.taskId)).size;
  if (name === "share")
    return numbers.due === 0 ? null : Math.floor((numbers.met * 100) / numbers.due);
  return named(numbers, name);
}

function named(of: object | undefined, name: string): number | null {
  const value = of && (of as Readonly<Record<string, unknown>>)[name];
  return typeof value === "number" ? value : null;
}

// `then.items.previous` is what it was, `source.previous` where that is from; `change.items.previous` says by how much it rose or fell.
function comparedValue(ref: string, { facts, figures }: FieldData): FieldValue | null {
  const [what, name = "", which = name] = ref.split(".");
  const period = facts.earlier?.find((one) => one.which === which);
  if (what === "source") return period ? { value: 0, words: sourceOf(period) } : null;
  const number = NumberName.safeParse(name).data;
  const then = number && period?.numbers?.[number];
  if (number === undefined || then === undefined) return null;
  if (what === "then") return { value: then, words: inText(then) };
  const { by } = changeOf(figures.numbers[number], then);
  return { value: by, words: changeWords(figures.numbers[number], then) };
}

/** @example changeWords(15, 12) // "tăng 03 (25%)" */
export function changeWords(now: number, then: number): string {
  const { by, percent } = changeOf(now, then);
  if (by === 0) return "không thay đổi";
  const share =
    percent === null ? "" : ` (${vietnameseNumber(Math.abs(percent), percent % 1 === 0 ? 0 : 1)}%)`;
  return `${by > 0 ? "tăng" : "giảm"} ${inText(Math.abs(by))}${share}`;
}

/** What a field is about, for a person: its number, and the line, unit, kind or period it is of. */
export interface FieldMeaning {
  /** The number whose list it opens; null for what is worked out from several. */
  readonly number: NumberNameType | null;
  readonly name: string;
  readonly of: string | null;
  readonly line: string | null;
  readonly kind: OutputKind | null;
}

export function meaningOf(ref: string, data: FieldData): FieldMeaning {
  const [name = "", scope] = ref.split(/\|(.*)/su);
  const base = { number: NumberName.safeParse(name).data ?? null, name, line: null, kind: null };
  const compared = /^(?:change|then|source)\.(?:\w+\.)?(\w+)$/.exec(name);
  if (compared) return { ...base, of: compared[1] ?? null };
  if (scope === undefined) return { ...base, of: null };
  if (scope.startsWith("unit:"))
    return {
      ...base,
      number: null,
      of: data.facts.units.find((one) => one.id === scope.slice(5))?.name ?? "",
    };
  if (scope.startsWith("kind:")) {
    const kind = scope.slice(5) as OutputKind;
    return { ...base, kind, of: kindWords[kind]?.vi ?? "" };
  }
  return { ...base, line: scope, of: data.facts.lines.find((one) => one.id === scope)?.path ?? "" };
}

/** Which earlier periods have figures. */
export function comparable(earlier: readonly EarlierPeriod[] | undefined): EarlierPeriod[] {
  return (earlier ?? []).filter((period) => period.numbers !== null);
}
