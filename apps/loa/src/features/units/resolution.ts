import { type NameWord, wordsOf } from "./name-key.ts";
import { isCatchAll } from "./open-sets.ts";
import { existsOn, type Register, type RegisteredUnit, type Target } from "./register.ts";
import { lookUp, type Segment, segmentsOf } from "./segments.ts";

/** The role the words stand in; it decides whether “các cơ quan, đơn vị, địa phương” binds anybody. */
export type NameRole = "lead" | "implementing" | "directing" | "coordinating";

export interface NamedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export interface NamedGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A registered body a person may have meant; `score` runs from 0 to 1. */
export interface Candidate {
  readonly kind: "unit" | "group";
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

/**
 * What some words of a plan name on a date.
 * `unit`, `group`: exactly one. `several`: see `segments`, each resolved by itself. `open`: a set nobody
 * can list, which owes nothing. `unresolved`: to be asked; `candidates` are proposals, never decisions.
 */
export interface Resolution {
  /** The words as written. */
  readonly phrase: string;
  readonly kind: "unit" | "group" | "open" | "several" | "unresolved";
  readonly unit?: NamedUnit;
  readonly group?: NamedGroup;
  /** The unit no longer exists on the date: its last day, and who carries on (existing on the date where known). */
  readonly ended?: { readonly on: string; readonly successors: readonly NamedUnit[] };
  /** The unit does not exist yet on the date: its first day. */
  readonly startsOn?: string;
  /** Words in brackets: a sub-unit or a remark. */
  readonly note?: string;
  readonly candidates: readonly Candidate[];
  readonly segments?: readonly Resolution[];
}

export interface ResolveOptions {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly context?: {
    readonly role?: NameRole;
    /** The office that issued the document: its own answers go before everybody's. */
    readonly office?: string | null;
  };
}

/** Resolves one phrase against the register. Pure and deterministic; never guesses by likeness. */
export function resolvePhrase(
  register: Register,
  phrase: string,
  options: ResolveOptions,
): Resolution {
  const words = wordsOf(phrase);
  const whole = lookUp(register, words);
  if (whole.length > 0 && !meansLoosely(register, words, options)) {
    return named(register, phrase.trim(), whole, options);
  }
  const { main, notes } = setBracketsAside(phrase);
  const segments = segmentsOf(register, main);
  const resolved = segments.map((segment, nth) =>
    resolveSegment(register, phrase, segment, notesFor(notes, segments, nth), options),
  );
  const [only] = resolved;
  if (only && resolved.length === 1) return { ...only, phrase: phrase.trim() };
  if (!only) return { phrase: phrase.trim(), kind: "unresolved", candidates: [] };
  return { phrase: phrase.trim(), kind: "several", candidates: [], segments: resolved };
}

function resolveSegment(
  register: Register,
  phrase: string,
  segment: Segment,
  note: string,
  options: ResolveOptions,
): Resolution {
  const text = wordsAsWritten(phrase, segment.words);
  const extra = note === "" ? {} : { note };
  if (segment.open || meansLoosely(register, segment.words, options)) {
    return { phrase: text, kind: "open", candidates: [], ...extra };
  }
  return { ...named(register, text, segment.targets, options), ...extra };
}

function meansLoosely(register: Register, words: readonly NameWord[], options: ResolveOptions) {
  const role = options.context?.role;
  return (role === "coordinating" || role === "directing") && isCatchAll(words, register.province);
}

function named(
  register: Register,
  phrase: string,
  targets: readonly Target[],
  options: ResolveOptions,
): Resolution {
  const target = choose(targets, options.asOf);
  if (!target) return { phrase, kind: "unresolved", candidates: targets.map(asCandidate) };
  if (target.group)
    return { phrase, kind: "group", group: presentGroup(target.group), candidates: [] };
  return unitResolution(register, phrase, target.unit, options.asOf);
}

// One that exists on the date; else the one that ended last; else the next to come. Two at once are asked.
function choose(targets: readonly Target[], asOf: string): Target | null {
  const alive = targets.filter((target) => target.group || existsOn(target.unit, asOf));
  if (alive.length > 0) return alive.length === 1 ? (alive[0] ?? null) : null;
  const units = targets.flatMap((target) => (target.unit ? [target.unit] : []));
  const ended = units.filter((unit) => (unit.validTo ?? asOf) < asOf);
  return last(ended, (unit) => unit.validTo ?? "") ?? first(units, (unit) => unit.validFrom);
}

function last(units: readonly RegisteredUnit[], by: (unit: RegisteredUnit) => string) {
  const most = units.map(by).sort().at(-1);
  return only(units.filter((unit) => by(unit) === most));
}

function first(units: readonly RegisteredUnit[], by: (unit: RegisteredUnit) => string) {
  const least = units.map(by).sort().at(0);
  return only(units.filter((unit) => by(unit) === least));
}

function only(units: readonly RegisteredUnit[]): Target | null {
  const [unit] = units;
  return unit && units.length === 1 ? { unit } : null;
}

function unitResolution(
  register: Register,
  phrase: string,
  unit: RegisteredUnit,
  asOf: string,
): Resolution {
  const base = { phrase, kind: "unit", unit: presentUnit(unit), candidates: [] } as const;
  if (unit.validTo !== null && unit.validTo < asOf) {
    const successors = successorsOn(register, unit.id, asOf).map(presentUnit);
    return { ...base, ended: { on: unit.validTo, successors } };
  }
  return unit.validFrom > asOf ? { ...base, startsOn: unit.validFrom } : base;
}

/** Those who carry on a unit's duties on a date: followed through until bodies that exist then. */
export function successorsOn(register: Register, unitId: string, date: string): RegisteredUnit[] {
  const found = new Map<string, RegisteredUnit>();
  const seen = new Set([unitId]);
  const follow = (id: string) => {
    for (const next of register.successors.get(id) ?? []) {
      const unit = register.units.get(next);
      if (!unit || seen.has(next)) continue;
      seen.add(next);
      const goesOn = unit.validTo !== null && unit.validTo < date && register.successors.has(next);
      if (goesOn) follow(next);
      else found.set(next, unit);
    }
  };
  follow(unitId);
  return [...found.values()];
}

// A bracket belongs to the name before it.
interface Note {
  readonly at: number;
  readonly text: string;
}

function setBracketsAside(phrase: string): { main: NameWord[]; notes: Note[] } {
  const source = phrase.normalize("NFC");
  const brackets = [...source.matchAll(/\(([^()]*)\)/g)];
  const inside = (word: NameWord) =>
    brackets.some(
      (found) => word.start >= found.index && word.end <= found.index + found[0].length,
    );
  return {
    main: wordsOf(source).filter((word) => !inside(word)),
    notes: brackets.map((found) => ({ at: found.index, text: (found[1] ?? "").trim() })),
  };
}

function notesFor(notes: readonly Note[], segments: readonly Segment[], nth: number): string {
  const start = nth === 0 ? 0 : (segments[nth]?.words[0]?.start ?? 0);
  const end = segments[nth + 1]?.words[0]?.start ?? Number.POSITIVE_INFINITY;
  return notes
    .filter((note) => note.at >= start && note.at < end)
    .map((note) => note.text)
    .join("; ");
}

function wordsAsWritten(phrase: string, words: readonly NameWord[]): string {
  const source = phrase.normalize("NFC");
  return source.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).trim();
}

function asCandidate(target: Target): Candidate {
  return target.unit
    ? { kind: "unit", id: target.unit.id, name: target.unit.name, score: 1 }
    : { kind: "group", id: target.group.id, name: target.group.name, score: 1 };
}

function presentUnit({ id, code, name, kind }: RegisteredUnit): NamedUnit {
  return { id, code, name, kind };
}

function presentGroup({ id, code, name }: NamedGroup): NamedGroup {
  return { id, code, name };
}
