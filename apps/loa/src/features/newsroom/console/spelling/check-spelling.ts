import { isSyllable, withTonePlaced, withTypedTone } from "./syllable.ts";

/** A word nobody knows, where it stands in its text. */
export interface UnknownWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Words of offices that are no Vietnamese syllables and no mistakes. */
const borrowed = new Set(
  (
    "internet online offline website web email mail video clip audio radio podcast file zalo facebook fanpage youtube tiktok google " +
    "app wifi logo robot laptop smartphone camera blog poster banner slide code marketing logistics startup hashtag livestream " +
    "chip cloud data server software blockchain chatbot check-in karaoke festival menu game show sms pdf qr covid km kg cm mm ha vs"
  ).split(" "),
);

// Addresses, numbers with letters, and what stands between words.
const skipped = /(?:https?:\/\/|www\.)\S+|\S+@\S+|\S*\d\S*/gu;
const wordOf = /[\p{L}\p{M}]+/gu;

/**
 * The words of a Vietnamese text that are neither syllables nor known. Names (capitals within a sentence), abbreviations,
 * numbers and addresses are left alone.
 */
export function unknownWords(text: string, learned: ReadonlySet<string>): UnknownWord[] {
  const bare = text.replace(skipped, (found) => " ".repeat(found.length));
  return [...bare.matchAll(wordOf)].flatMap(({ 0: word, index }) =>
    isKnown(word, bare, index, learned) ? [] : [{ word, from: index, to: index + word.length }],
  );
}

function isKnown(word: string, text: string, at: number, learned: ReadonlySet<string>): boolean {
  const small = word.normalize("NFC").toLocaleLowerCase("vi");
  // A single letter names a point of a list.
  if (small.length === 1 || isSyllable(small) || learned.has(small) || borrowed.has(small))
    return true;
  const capital = word[0] !== word[0]?.toLocaleLowerCase("vi");
  if (!capital) return false;
  // An abbreviation, or a name in the middle of a sentence.
  return word.slice(1) !== word.slice(1).toLocaleLowerCase("vi") || !beginsSentence(text, at);
}

function beginsSentence(text: string, at: number): boolean {
  return (
    /(^|[.!?…:\n]["“”'’)\]]*)\s*["“'(]*$/.test(text.slice(Math.max(0, at - 12), at)) || at === 0
  );
}

const alphabet =
  "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

/** What was perhaps meant, the likeliest first. */
export function suggestionsFor(word: string, most = 4): string[] {
  const small = word.normalize("NFC").toLocaleLowerCase("vi");
  const found = [
    ...withTonePlaced(small),
    ...withTypedTone(small),
    ...[...swapped(small), ...dropped(small), ...replaced(small)],
  ];
  const near = [...new Set(found)].filter(isSyllable);
  return near.slice(0, most).map((one) => likeCase(word, one));
}

const swapped = (word: string) =>
  cuts(word).flatMap(([head, tail]) =>
    tail.length > 1 ? [`${head}${tail[1]}${tail[0]}${tail.slice(2)}`] : [],
  );
const dropped = (word: string) => cuts(word).map(([head, tail]) => head + tail.slice(1));
// A letter read wrong keeps its base letter more often than not: those come first.
function replaced(word: string): string[] {
  const made = cuts(word).flatMap(([head, tail]) =>
    [...alphabet].map((letter) => ({
      near: base(letter) === base(tail[0] ?? ""),
      word: head + letter + tail.slice(1),
    })),
  );
  return [...made.filter((one) => one.near), ...made.filter((one) => !one.near)].map(
    (one) => one.word,
  );
}
const cuts = (word: string): [string, string][] =>
  [...word].map((_, at) => [word.slice(0, at), word.slice(at)]);
const base = (letter: string) => letter.normalize("NFD")[0]?.replace("đ", "d");

function likeCase(model: string, word: string): string {
  return model[0] === model[0]?.toLocaleLowerCase("vi")
    ? word
    : (word[0] ?? "").toLocaleUpperCase("vi") + word.slice(1);
}
