import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { always, type ImportRow } from "./import-row.ts";
import { type NameWord, nameKey, wordsOf } from "./name-key.ts";
import { isCollective } from "./open-sets.ts";
import { saveUnits } from "./save-units.ts";
import type { UnitKind } from "./unit-kinds.ts";

/** A unit guessed from a name in a plan, for a person to correct and confirm. */
export interface ProposedUnit {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
}

/** First words that tell the kind, the longer ones first. */
const beginnings: readonly (readonly [words: string, kind: UnitKind])[] = [
  ["trung tâm truyền thông văn hóa thể thao", "district_media"],
  ["phòng văn hóa", "district_culture"],
  ["ủy ban nhân dân tỉnh", "government"],
  ["ủy ban nhân dân huyện", "district"],
  ["ủy ban nhân dân quận", "district"],
  ["ủy ban nhân dân thị xã", "district"],
  ["ủy ban nhân dân xã", "commune"],
  ["ủy ban nhân dân phường", "commune"],
  ["ủy ban nhân dân thị trấn", "commune"],
  ["ủy ban nhân dân đặc khu", "commune"],
  ["ủy ban nhân dân thành phố", "district"],
  ["ủy ban mặt trận", "union"],
  ["mặt trận tổ quốc", "union"],
  ["bộ chỉ huy", "military"],
  ["ban tuyên giáo", "party"],
  ["ban tổ chức", "party"],
  ["văn phòng tỉnh ủy", "party"],
  ["tỉnh ủy", "party"],
  ["tỉnh đoàn", "union"],
  ["liên đoàn", "union"],
  ["hội", "union"],
  ["đoàn", "union"],
  ["sở", "department"],
  ["thanh tra", "department"],
  ["văn phòng ủy ban nhân dân", "department"],
  ["ban", "agency"],
  ["công an", "police"],
  ["báo", "press"],
  ["đài", "press"],
  ["trường", "university"],
  ["phân hiệu", "university"],
  ["bộ", "ministry"],
  ["trung tâm", "centre"],
];

const keyed = beginnings
  .map(([words, kind]) => [`${nameKey(words)} `, kind] as const)
  .sort(([left], [right]) => right.length - left.length);

/**
 * Units proposed from the names of a plan: one for each distinct name that is no collective or open
 * set, with kind and code guessed from its words. Nothing is saved.
 */
export function proposeUnits(names: readonly string[]): ProposedUnit[] {
  const distinct = new Map<string, string>();
  for (const name of names) {
    const plain = name
      .normalize("NFC")
      .replace(/\([^()]*\)/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const words = wordsOf(plain);
    if (words.length === 0 || isCollective(words)) continue;
    const key = nameKey(plain);
    if (!distinct.has(key)) distinct.set(key, plain.replace(/[\s.,;:]+$/, ""));
  }
  const taken = new Set<string>();
  return [...distinct.values()].map((name) => ({
    code: codeOf(name, taken),
    kind: kindOf(name),
    name,
  }));
}

function kindOf(name: string): UnitKind {
  const key = `${nameKey(name)} `;
  return keyed.find(([beginning]) => key.startsWith(beginning))?.[1] ?? "other";
}

const unspoken = new Set(["và", "của", "các", "tỉnh"].map(nameKey));

// Initials, as departments sign: Sở Khoa học và Công nghệ → SKHCN; numbered when taken.
function codeOf(name: string, taken: Set<string>): string {
  const initials = wordsOf(name)
    .filter((word) => !unspoken.has(word.key))
    .map(initial)
    .join("")
    .slice(0, 20);
  let code = initials || "DV";
  for (let nth = 2; taken.has(code); nth += 1) code = `${initials || "DV"}${nth}`;
  taken.add(code);
  return code;
}

function initial({ key }: NameWord): string {
  if (/^\d+$/.test(key)) return key;
  const letter = key.normalize("NFD").charAt(0).toUpperCase();
  return letter === "Đ" ? "D" : letter;
}

/**
 * Adds proposed units once a person has looked at them; codes already taken are left as they are.
 * They exist from always, until someone says otherwise.
 */
export async function addProposedUnits(
  tx: Tx,
  actor: Actor | SystemActor,
  units: readonly ProposedUnit[],
  at: Date,
) {
  await saveUnits(tx, units.map(rowOf), { overwrite: false, at });
  await recordAudit(tx, actor, {
    action: "units.proposed-added",
    subject: { kind: "unit-list", id: "proposed" },
    details: { codes: units.map((unit) => unit.code) },
    at,
  });
}

function rowOf(unit: ProposedUnit, nth: number): ImportRow {
  return {
    ...unit,
    line: nth + 1,
    shortName: null,
    parentCode: null,
    validFrom: always,
    validTo: null,
    email: null,
    sample: false,
    note: null,
  };
}
