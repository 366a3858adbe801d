import { type NameWord, nameKey } from "./name-key.ts";

const keys = (text: string) => new Set(text.split(" ").map(nameKey));

/** Words that name no body of their own: a set made of them only is open. */
const generic = keys(
  "các những một số mọi tất cả toàn bộ cơ quan đơn vị địa phương tổ chức cá nhân doanh nghiệp ban ngành sở cấp trên dưới địa bàn tỉnh trung ương ở trong ngoài và hoặc có liên khác thuộc trực báo chí truyền thông huyện xã phường thị thành phố hội đoàn thể chính trị chủ trì phối hợp tham mưu",
);
const opening = keys("các những mọi tất toàn một");
const catchAll = keys("các cơ quan đơn vị địa phương tổ chức và trên bàn trong tỉnh toàn");
const related = nameKey("liên quan");
const level = nameKey("cấp");
const all = nameKey("các");

/** “… liên quan”: whoever is concerned; nobody can list them beforehand. */
export function isRelated(words: readonly NameWord[]): boolean {
  return ` ${text(words)} `.includes(` ${related} `);
}

/** A set no register can list: `các cơ quan, đơn vị liên quan`, `các đơn vị truyền thông trên địa bàn tỉnh`. */
export function isOpenSet(words: readonly NameWord[]): boolean {
  if (words.length === 0) return false;
  if (isRelated(words)) return true;
  return startsCollective(words) && words.every((word) => generic.has(word.key));
}

/** `Các cơ quan, đơn vị, địa phương (trong tỉnh)`: everybody, which a coordinator's line means loosely. */
export function isCatchAll(words: readonly NameWord[], province: string | null): boolean {
  const place = new Set(province?.split(" ") ?? []);
  return (
    startsCollective(words) && words.every((word) => catchAll.has(word.key) || place.has(word.key))
  );
}

const levels = keys("huyện xã tỉnh cơ dưới trên");
const localUnits = keys("huyện xã phường thị trấn thành phố đặc khu cấp và");
/** “Tỉnh đoàn”, “Thành đoàn” begin like a place and are one body. */
const places = keys("tỉnh thành");
const several = keys("xã phường huyện thị thành đặc sở ban ngành cấp địa cơ đơn hội đoàn trường");
const committee = nameKey("ủy ban nhân dân").split(" ");
const government = nameKey("chính quyền").split(" ");

/**
 * Names a class of bodies and none by itself, with or without *các* in front: `ban, ngành`, `UBND cấp xã`,
 * `Chính quyền địa phương`, `UBND các xã, phường`. It is a group or an open set, never a unit.
 */
export function isCollective(words: readonly NameWord[]): boolean {
  if (isOpenSet(words) || startsCollective(words)) return true;
  const names = words.map((word) => word.key);
  return (
    (names.every((key) => generic.has(key)) && !places.has(names[0] ?? "")) ||
    begins(names, government) ||
    namesLevel(names) ||
    (begins(names, committee) && areLocalUnits(names.slice(committee.length)))
  );
}

const begins = (names: readonly string[], start: readonly string[]) =>
  start.every((key, at) => names[at] === key);

// "Phòng Văn hóa cấp huyện", "UBND các xã"; but "Ban Quản lý … và các Khu công nghiệp" is one body.
function namesLevel(names: readonly string[]): boolean {
  return names.some((key, at) => {
    const next = names[at + 1] ?? "";
    return (key === level && levels.has(next)) || (key === all && several.has(next));
  });
}

// "UBND xã, phường" has no name behind its kinds, as "UBND xã Ba Tơ" has.
function areLocalUnits(names: readonly string[]): boolean {
  return names.length > 0 && names.every((key) => localUnits.has(key));
}

/** Begins with *các, những, mọi …*: a set of its own, not the tail of the name before it. */
export function startsCollective(words: readonly NameWord[]): boolean {
  const [first] = words;
  return first !== undefined && opening.has(first.key);
}

function text(words: readonly NameWord[]): string {
  return words.map((word) => word.key).join(" ");
}
