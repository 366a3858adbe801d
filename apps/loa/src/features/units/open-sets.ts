import { type NameWord, nameKey } from "./name-key.ts";

const keys = (text: string) => new Set(text.split(" ").map(nameKey));

/** Words that name no body of their own: a set made of them only is open. */
const generic = keys(
  "các những một số mọi tất cả toàn bộ cơ quan đơn vị địa phương tổ chức cá nhân doanh nghiệp ban ngành sở cấp trên dưới địa bàn tỉnh trung ương ở trong ngoài và hoặc có liên khác thuộc trực báo chí truyền thông huyện xã phường thị thành phố hội đoàn thể chính trị chủ trì phối hợp tham mưu",
);
const opening = keys("các những mọi tất toàn một");
const catchAll = keys("các cơ quan đơn vị địa phương tổ chức và trên bàn trong tỉnh toàn");
const related = nameKey("liên quan");

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

/** Begins with *các, những, mọi …*: a set of its own, not the tail of the name before it. */
export function startsCollective(words: readonly NameWord[]): boolean {
  const [first] = words;
  return first !== undefined && opening.has(first.key);
}

function text(words: readonly NameWord[]): string {
  return words.map((word) => word.key).join(" ");
}
