import { stringifyQuery } from "./query.ts";

/** Where the console stands on its origin. */
export const consoleRoot = "/console";

/** `pathTo("/plans/$planId", { planId })` → `/plans/0198…`, values encoded. */
export function pathTo(pattern: string, params: Readonly<Record<string, string>> = {}): string {
  return pattern.replace(/\$([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
}

/** Full address of a console page, for copying and for return paths. */
export function hrefOf(path: string, search: Record<string, unknown> = {}): string {
  return `${consoleRoot}${path === "/" ? "" : path}${stringifyQuery(search)}`;
}
