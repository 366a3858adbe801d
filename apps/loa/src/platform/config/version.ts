import { readFileSync } from "node:fs";
import { join } from "node:path";
import { appRoot } from "./paths.ts";

/** The program's version, from its package. */
export function programVersion(): string {
  const text = readFileSync(join(appRoot(), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
