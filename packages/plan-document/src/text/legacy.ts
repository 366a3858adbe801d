/** Encodings of Vietnamese from before Unicode: fonts named `.Vn…` (TCVN3, also called ABC) and `VNI-…`. */
export type LegacyEncoding = "tcvn3" | "vni";

const TCVN3_CODES =
  "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
const TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_CODES].map((code, at) => [code, [...TCVN3_LETTERS][at] ?? code]),
);

// VNI writes a letter and then its mark; the marks of â, ă and their tones are codes of their own.
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/gi;
const VNI_SINGLE = /[ñôöíìæóòî]/gi;

const asWritten = (from: string, to: string): string =>
  from === from.toLowerCase() ? to : to.toUpperCase();

/**
 * Text in TCVN3 codes (as ISO 8859-1 shows them) as Unicode NFC. Fonts ending in H (`.VnTimeH`) draw every letter as a
 * capital: `capitals`.
 */
export function fromTcvn3(text: string, capitals = false): string {
  const words = text.replace(/[\u00a1-\u00fe]/g, (code) => TCVN3.get(code) ?? code);
  return capitals ? words.toUpperCase() : words;
}

/** Text in VNI codes (as ISO 8859-1 shows them) as Unicode NFC. */
export function fromVni(text: string): string {
  const marked = text.replace(VNI_PAIR, (_, letter: string, mark: string) => {
    const base = VNI_LETTERS[letter.toLowerCase()] ?? letter.toLowerCase();
    const whole = (base + (VNI_MARKS[mark.toLowerCase()] ?? "")).normalize("NFC");
    // Read letters must not be taken for codes a second time.
    return `\u0001${asWritten(letter, whole)}\u0001`;
  });
  return marked
    .split("\u0001")
    .map((part, at) => (at % 2 === 1 ? part : part.replace(VNI_SINGLE, single)))
    .join("");
}

const single = (code: string): string =>
  asWritten(code, VNI_LETTERS[code.toLowerCase()] ?? code.toLowerCase());

const CONVERTERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

/** Syllables that nearly every official document holds, each with a letter only Unicode has. */
const USUAL =
  /(?<!\p{L})(?:và|của|các|được|năm|thực|hiện|đơn|vị|kế|hoạch|nhiệm|vụ|chủ|trì|phối|hợp|thời|gian|cơ|quan|tổ|chức|nội|dung|đến|số|ủy|uỷ|hội|bộ|sở|tỉnh|xã|việc)(?!\p{L})/giu;
const ENOUGH = 5;

const usualWords = (text: string): number => text.match(USUAL)?.length ?? 0;

/** True for Unicode text that holds the syllables of an official document. */
export const readsAsVietnamese = (text: string): boolean =>
  usualWords(text.slice(0, 20_000)) >= ENOUGH;

/** The encoding under which a text reads as Vietnamese and as it stands does not; null for Unicode and other languages. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000);
  if (!/[\u00a1-\u00ff]/.test(sample)) return null;
  const plain = usualWords(sample.normalize("NFC"));
  const read = (["tcvn3", "vni"] as const).map((encoding) => ({
    encoding,
    words: usualWords(CONVERTERS[encoding](sample)),
  }));
  const best = read.reduce((a, b) => (b.words > a.words ? b : a));
  return best.words >= ENOUGH && best.words > plain * 3 ? best.encoding : null;
}

/** Text in an old encoding as Unicode NFC. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return CONVERTERS[encoding](text).normalize("NFC");
}

/** How words in a font are encoded: `.VnTime`, `.VnArialH` hold TCVN3 (H: capitals), `VNI-Times` VNI; others Unicode. */
export function encodingOfFont(
  font: string,
): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (/^\.?Vn[A-Z]/.test(font)) return { encoding: "tcvn3", capitals: /H$/.test(font) };
  return /^VNI[- ]/i.test(font) ? { encoding: "vni", capitals: false } : null;
}

/** Words set in a font, as Unicode; words that are Unicode already stay, whatever font a later hand gave them. */
export function fromFont(words: string, font: string): string {
  const old = encodingOfFont(font);
  if (!old || /[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u1ea0-\u1ef9]/.test(words)) return words;
  const text = old.encoding === "vni" ? fromVni(words) : fromTcvn3(words, old.capitals);
  return text.normalize("NFC");
}
