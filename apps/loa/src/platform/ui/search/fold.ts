/** Text for comparing: lower case, tone marks dropped, đ as d, blanks joined. `Sở Nội vụ` → `so noi vu`. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether every word of `query` stands in `text`, tone marks ignored. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(" ")
    .every((word) => folded.includes(word));
}

/** The items whose text matches, those that begin with the query first; order otherwise kept. */
export function searchBy<T>(items: readonly T[], query: string, text: (item: T) => string): T[] {
  const wanted = fold(query);
  if (wanted === "") return [...items];
  const found = items.filter((item) => matches(text(item), wanted));
  const begins = found.filter((item) => fold(text(item)).startsWith(wanted));
  return [...begins, ...found.filter((item) => !begins.includes(item))];
}
