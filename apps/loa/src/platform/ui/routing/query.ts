/** A query string as the address bar has it: one text, or several under one name. */
export type QueryRecord = Record<string, string | string[]>;

/** `?unit=a&unit=b&q=x` → `{ unit: ["a", "b"], q: "x" }`. */
export function parseQuery(text: string): QueryRecord {
  const search = new URLSearchParams(text);
  const names = new Set(search.keys());
  return Object.fromEntries([...names].map((name) => [name, single(search.getAll(name))]));
}

function single(values: string[]): string | string[] {
  const [only = ""] = values;
  return values.length === 1 ? only : values;
}

/** The reverse; empty values are left out, so that addresses stay short enough to share. */
export function stringifyQuery(record: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(record))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null && item !== "") search.append(name, String(item));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
