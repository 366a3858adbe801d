import { plain } from "../text/fold.ts";

/**
 * Words that lose their meaning with their tones: "giáo viên" gives no order ("giao"), "chế độ" names nobody ("do"),
 * "đảng ủy" publishes nothing ("đăng").
 */
const NOT_ORDERS =
  /(?<!\p{L})(?:giáo|giáp|giảo|độ|đồ|đô|đó|đỏ|đo|đợ|dò|dỡ|dở|đảng|đang|đáng|cùng(?= cấp(?!\p{L})))(?!\p{L})/giu;

/** "Giao ban", "giao lưu": nouns that begin like an order; "Giao Ban Tổ chức" is one. */
const NOUNS =
  /(?<!\p{L})[Gg]iao(?= (?:ban|lưu|hữu|dịch|tiếp|thông|thương|thừa|mùa|nhận|khoán)(?!\p{L}))/gu;

/**
 * Words without diacritics in which orders and duties are looked for, letter for letter with the text. Words that would be
 * taken for an order without their tones are kept apart by a sign in them.
 */
export function verbal(text: string): string {
  let words = plain(text);
  const others = [...text.matchAll(NOT_ORDERS), ...text.matchAll(NOUNS)];
  for (const { index, 0: found } of others)
    words = `${words.slice(0, index + 1)}#${words.slice(index + 2, index + found.length)}${words.slice(index + found.length)}`;
  return words;
}
