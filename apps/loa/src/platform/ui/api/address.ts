import type { Endpoint } from "../../contract/endpoint.ts";

type Part = string | number | boolean | null | undefined;

/** Where the API stands; the console and it share one origin. */
export const apiRoot = "/api/v1";

/**
 * Address of an endpoint: `:names` of the path filled in, the query appended. Absent values are left
 * out; lists repeat their name.
 */
export function addressOf(
  endpoint: Pick<Endpoint, "path">,
  args: { readonly params?: unknown; readonly query?: unknown } = {},
): string {
  return apiRoot + filledPath(endpoint.path, args.params) + queryOf(args.query);
}

function filledPath(path: string, params: unknown): string {
  const values = (params ?? {}) as Record<string, Part>;
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(values[name] ?? "")),
  );
}

function queryOf(query: unknown): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, Part | Part[]>))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null && item !== "") search.append(name, String(item));
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
