import type { Tx } from "../../platform/db/database.ts";
import { nameKey } from "./name-key.ts";

export interface RegisteredUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly validFrom: string;
  /** Last day, inclusive; null while it exists. */
  readonly validTo: string | null;
}

export interface RegisteredGroup {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface RegisteredAlias {
  readonly alias: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
  readonly origin: string;
}

export interface RegisteredSuccession {
  readonly predecessorId: string;
  readonly successorId: string;
}

export type Target =
  | { readonly unit: RegisteredUnit; readonly group?: undefined }
  | { readonly group: RegisteredGroup; readonly unit?: undefined };

/** Every name known, by comparison key, and who follows whom. */
export interface Register {
  readonly names: ReadonlyMap<string, readonly Target[]>;
  /** What people answered when they were asked; it goes before every other name. */
  readonly learned: ReadonlyMap<string, Target>;
  /** First words of the units' own names: *sở*, *ủy*, *trường* … */
  readonly heads: ReadonlySet<string>;
  /** Words in the longest name. */
  readonly longest: number;
  readonly units: ReadonlyMap<string, RegisteredUnit>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
  /** Comparison key of the province's own name (`quảng ngãi`), or null when no province is registered. */
  readonly province: string | null;
}

export interface RegisterRows {
  readonly units: readonly RegisteredUnit[];
  readonly groups: readonly RegisteredGroup[];
  readonly aliases: readonly RegisteredAlias[];
  readonly successions: readonly RegisteredSuccession[];
}

/** Builds the register from its rows; pure. */
export function buildRegister(rows: RegisterRows): Register {
  const units = new Map(rows.units.map((unit) => [unit.id, unit]));
  const groups = new Map(rows.groups.map((group) => [group.id, group]));
  const names = new Map<string, Target[]>();
  const learned = new Map<string, Target>();
  for (const unit of rows.units) {
    add(names, unit.name, { unit });
    if (unit.shortName) add(names, unit.shortName, { unit });
  }
  for (const group of rows.groups) add(names, group.name, { group });
  for (const alias of rows.aliases) {
    const target = targetOf(alias, units, groups);
    if (!target) continue;
    if (alias.origin === "learned") learned.set(nameKey(alias.alias), target);
    else add(names, alias.alias, target);
  }
  const province = provinceOf(rows.units);
  addStems(names, rows.units, province);
  return {
    names,
    learned,
    heads: new Set(rows.units.map((unit) => nameKey(unit.name).split(" ", 1)[0] ?? "")),
    longest: Math.max(longestKey(names), longestKey(learned)),
    units,
    successors: followers(rows.successions),
    province,
  };
}

function targetOf(
  alias: RegisteredAlias,
  units: ReadonlyMap<string, RegisteredUnit>,
  groups: ReadonlyMap<string, RegisteredGroup>,
): Target | null {
  const unit = alias.unitId ? units.get(alias.unitId) : undefined;
  if (unit) return { unit };
  const group = alias.groupId ? groups.get(alias.groupId) : undefined;
  return group ? { group } : null;
}

function add(names: Map<string, Target[]>, name: string, target: Target) {
  const key = nameKey(name);
  if (key === "") return;
  const known = names.get(key) ?? [];
  const id = idOf(target);
  if (!known.some((other) => idOf(other) === id)) names.set(key, [...known, target]);
}

export function idOf(target: Target): string {
  return target.unit ? target.unit.id : target.group.id;
}

// "Sở Y tế tỉnh X" is also found as "Sở Y tế", unless that is a registered name itself.
function addStems(
  names: Map<string, Target[]>,
  units: readonly RegisteredUnit[],
  province: string | null,
) {
  if (!province) return;
  const tail = ` ${nameKey("tỉnh")} ${province}`;
  const registered = new Set(names.keys());
  for (const unit of units) {
    const key = nameKey(unit.name);
    const stem = key.endsWith(tail) ? key.slice(0, -tail.length) : "";
    if (!stem.includes(" ") || registered.has(stem) || unit.kind === "government") continue;
    names.set(stem, [...(names.get(stem) ?? []), { unit }]);
  }
}

function provinceOf(units: readonly RegisteredUnit[]): string | null {
  const head = `${nameKey("UBND tỉnh")} `;
  const government = units.find(
    (unit) => unit.kind === "government" && nameKey(unit.name).startsWith(head),
  );
  return government ? nameKey(government.name).slice(head.length) : null;
}

function longestKey(names: ReadonlyMap<string, unknown>): number {
  let most = 0;
  for (const key of names.keys()) most = Math.max(most, key.split(" ").length);
  return most;
}

function followers(successions: readonly RegisteredSuccession[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { predecessorId, successorId } of successions) {
    map.set(predecessorId, [...(map.get(predecessorId) ?? []), successorId]);
  }
  return map;
}

/**
 * Reads every registered name; one register serves any number of phrases. Of what people answered, it knows what holds
 * for all and what holds in the office's own documents; the office's answer goes first.
 */
export async function loadRegister(tx: Tx, office: string | null = null): Promise<Register> {
  const units = await tx
    .selectFrom("units")
    .select(["id", "code", "kind", "name"])
    .select(["short_name as shortName", "valid_from as validFrom", "valid_to as validTo"])
    .orderBy("code")
    .orderBy("valid_from")
    .execute();
  const groups = await tx
    .selectFrom("unit_groups")
    .select(["id", "code", "name"])
    .orderBy("code")
    .execute();
  const aliases = await tx
    .selectFrom("unit_aliases")
    .select(["alias", "unit_id as unitId", "group_id as groupId", "origin"])
    .where((eb) => eb.or([eb("office_unit_id", "is", null), eb("office_unit_id", "=", office)]))
    .orderBy("alias_key")
    .orderBy("office_unit_id", (by) => by.asc().nullsFirst())
    .orderBy("id")
    .execute();
  const successions = await tx
    .selectFrom("unit_successions")
    .select(["predecessor_id as predecessorId", "successor_id as successorId"])
    .orderBy("effective_on")
    .orderBy("id")
    .execute();
  return buildRegister({ units, groups, aliases, successions });
}

/** True when the unit exists on the date. */
export function existsOn(unit: Pick<RegisteredUnit, "validFrom" | "validTo">, date: string) {
  return unit.validFrom <= date && (unit.validTo === null || unit.validTo >= date);
}
