const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+/g;

/** Anything a step below would change; most lines hold none of it. */
const UNCLEAN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  /[\u0000-\u0009\u000e-\u001f\u007f\u00a0\u00ad\u00d0\u1680\u2000-\u2011\u202a-\u202f\u205f\u2060\u3000\ufeff]| {2}/;

/**
 * One line of Vietnamese text in the form every later step relies on: Unicode NFC, plain spaces,
 * nothing invisible, the real letter Đ. What people see stays the same; length may change, so this
 * runs before spans are given.
 */
export function cleanLine(line: string): string {
  if (!UNCLEAN.test(line)) return line.normalize("NFC").trim();
  return line
    .replace(INVISIBLE, "")
    .replace(CONTROL, "")
    .normalize("NFC")
    .replace(/\u00d0/g, "Đ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(SPACES, " ")
    .trim();
}
