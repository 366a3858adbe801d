const MARKS = /[\u0300-\u036f]/g;
const plainOf = new Map<string, string>();

function plainLetter(letter: string): string {
  const known = plainOf.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize("NFD").charAt(0);
  const plain = base === "đ" ? "d" : base;
  plainOf.set(letter, plain);
  return plain;
}

/**
 * Lower case without any diacritic, one character for one: an offset in the result is an offset in
 * the input. For grammar words and labels only (quý/quí, hằng/hàng); never for names, where Ba Tơ
 * and Ba Tô are two places. The input must be NFC.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const bare = lower.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d");
  if (bare.length === text.length) return bare;
  // Rare letters change length when decomposed; then each stands for itself.
  const kept = lower.length === text.length ? lower : text;
  return kept.replace(/[^\x20-\x7e\n]/g, plainLetter);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

function toneLast(word: string): string {
  const decomposed = word.normalize("NFD");
  const tone = decomposed.match(TONES)?.join("") ?? "";
  return decomposed.replace(TONES, "").normalize("NFC") + tone;
}

/**
 * A name in the form used to compare names: NFC, lower case, one tone placement (hòa = hoà), one
 * kind of dash, single spaces. Letters keep their diacritics, so that Ba Tơ never equals Ba Tô.
 *
 * @example foldName("Sở  Văn hoá") === foldName("sở văn hóa") // true
 */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s*-\s*/g, " - ")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, toneLast);
}
