/** Numbers at the head of a line that recognition mistakes for letters, each with what was printed. */
const MARKERS: readonly (readonly [RegExp, string])[] = [
  [/^[Ll]$/, "I."],
  [/^[lI|]\.$/, "I."],
  [/^(?:IL|H|Il|ll|I1|1I|TI|IT)\.?$/, "II."],
  [/^(?:IH|HI|IIL|Ill|lll|II1|TII|IIT|HII)\.?$/, "III."],
  [/^(?:1V|lV|TV)\.?$/, "IV."],
];

const startsUpper = (word: string | undefined): boolean => /^[“"(]?\p{Lu}/u.test(word ?? "");
const isCapitals = (word: string | undefined): boolean => /^\p{Lu}{2,}/u.test(word ?? "");

function mendMarker(word: string, next: string | undefined): string {
  // "I." before a word is a Roman number only where a heading begins; "l." before small words is the number 1.
  if (/^[lI|]\.$/.test(word)) return startsUpper(next) && word === "I." ? word : "1.";
  const bare = !word.endsWith(".");
  if (bare && !startsUpper(next)) return word;
  if (bare && word.length === 1 && isCapitals(next) && word === "H") return word;
  const found = MARKERS.find(([pattern]) => pattern.test(word));
  return found ? found[1] : word;
}

const ROMANS = /^[(]?[IVXTlH1|]{1,4}(?:[-–,/][IVXTlH1|]{1,4})*(?=$|[-–,./;)])/;

// Between "quý" and its year stand Roman numbers only, whatever letters they were taken for.
function mendQuarter(word: string): string {
  const numbers = ROMANS.exec(word)?.[0];
  if (numbers === undefined || !/[IVTlH|]/.test(numbers)) return word;
  const mended = numbers
    .replace(/TV/g, "IV")
    .replace(/H/g, "II")
    .replace(/[Tl1|]/g, "I");
  return mended + word.slice(numbers.length);
}

function mendQuarters(words: readonly string[]): string[] {
  let after = -1;
  return words.map((word) => {
    if (/^[“"(]?qu[ýí]$/iu.test(word)) after = 0;
    else if (after >= 0) after += 1;
    return after > 0 && after <= 3 ? mendQuarter(word) : word;
  });
}

// The stroke between a count's unit and its period is thin and often lost: "12 số/năm".
const LOST_STROKE =
  /^(số|kỳ|tin|bài|tin,bài|lần|trang|buổi|phút)(tuần|tháng|quý|năm|ngày)(?=[.,;)]?$)/;

const mendStroke = (word: string): string => word.replace(LOST_STROKE, "$1/$2");

/**
 * Mends the numbers at the head of a recognised line ("L Mục đích" was printed "I. Mục đích") and those of quarters
 * ("Quý III-TV"), and a lost stroke ("số/năm"). Only there: a wrong letter inside a sentence is a person's to correct.
 */
export function mendLine(words: readonly string[]): string[] {
  const [first, ...rest] = words;
  return first === undefined
    ? []
    : mendQuarters([mendMarker(first, rest[0]), ...rest]).map(mendStroke);
}
