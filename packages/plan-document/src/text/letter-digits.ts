const DAY_OR_MONTH =
  /(?<![a-z\d/.])(?:(?=[lo\d/]*\d)[\dlo]{1,2}(?:\/[\dlo]{1,2})(?:\/[\dlo]{4})?|(?<=(?:ngay|thang) )(?=[lo]?\d|\d[lo])[\dlo]{2})(?![a-z\d])/g;

/**
 * Days and months in which a recogniser took figures for letters, letter for letter: "l5/02" is "15/02", "thang l2" is
 * "thang 12". `words` in small letters without diacritics.
 */
export function withFigures(words: string): string {
  if (!/[lo]/.test(words)) return words;
  return words.replace(DAY_OR_MONTH, (date) => date.replace(/l/g, "1").replace(/o/g, "0"));
}
