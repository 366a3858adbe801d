/** A unit that may be chosen. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly area: string | null;
}

/** Which units a report is about, as a person says it. */
export interface UnitChoice {
  readonly all: boolean;
  readonly kinds: readonly string[];
  /** Empty text: bodies of the whole province. */
  readonly areas: readonly string[];
  readonly single: readonly string[];
}

export const everybody: UnitChoice = { all: true, kinds: [], areas: [], single: [] };

/** The units a choice means: those of the kinds and areas named, and single ones. */
export function unitsOf(choice: UnitChoice, units: readonly Choosable[]): Choosable[] {
  if (choice.all) return [...units];
  const [kinds, areas, single] = [
    new Set(choice.kinds),
    new Set(choice.areas),
    new Set(choice.single),
  ];
  const named = kinds.size + areas.size > 0;
  return units.filter(
    (unit) =>
      single.has(unit.id) ||
      (named &&
        (kinds.size === 0 || kinds.has(unit.kind)) &&
        (areas.size === 0 || areas.has(unit.area ?? ""))),
  );
}
