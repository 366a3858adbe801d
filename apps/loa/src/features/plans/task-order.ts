// Decree 30/2020: points run a b c d đ e g … y; the letters it never uses keep their Latin place.
const alphabet = "abcdđefghijklmnopqrstuvwxyz";
const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * Orders two task paths as the document numbers them: `C.I.2.d` before `C.I.2.đ` before `C.I.2.e`,
 * `C.I.9` before `C.I.10`, `C.V` before `C.IX`; a heading before what stands under it.
 */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split("."), b.split(".")];
  for (const [at, segment] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order = compareSegments(segment, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** How many leading segments two paths share. */
export function sharedDepth(a: string, b: string): number {
  const right = b.split(".");
  const apart = a.split(".").findIndex((segment, at) => segment !== right[at]);
  return apart < 0 ? a.split(".").length : apart;
}

function compareSegments(a: string, b: string): number {
  const [left, right] = [keysOf(a), keysOf(b)];
  for (const [at, key] of left.entries()) {
    const order = key - (right[at] ?? -1);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

// Numbers before letters, letters before dashes: "2", "2a", "a", "-1".
const afterNumbers = 1e6;
const afterLetters = 2e6;

function keysOf(segment: string): number[] {
  // All Roman numbers stand where the letter I does: then no three segments can go round in a ring.
  if (roman.test(segment)) return [letterKey("i"), fromRoman(segment)];
  const parts =
    segment
      .normalize("NFC")
      .toLowerCase()
      .match(/\d+|[^\d]/gu) ?? [];
  return parts.map((part) =>
    /^\d/.test(part) ? Math.min(Number(part), afterNumbers - 1) : letterKey(part),
  );
}

function letterKey(letter: string): number {
  const at = alphabet.indexOf(letter);
  return at < 0 ? afterLetters + (letter.codePointAt(0) ?? 0) : afterNumbers + at;
}

function fromRoman(digits: string): number {
  const worths = [...digits].map((digit) => romans[digit] ?? 0);
  return worths.reduce(
    (sum, worth, at) => sum + (worth < (worths[at + 1] ?? 0) ? -worth : worth),
    0,
  );
}
