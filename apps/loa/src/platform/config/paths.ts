import { existsSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The apps/loa folder, absolute, found from the running file: the same from sources and from the bundle. */
export function appRoot(): string {
  let folder = here;
  while (!isAppFolder(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json of @loa/app above ${here}`);
    folder = parent;
  }
  return folder;
}

function isAppFolder(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, "utf8")) as { name?: string }).name === "@loa/app";
}

/**
 * Address of the worker `src/<name>.worker.ts`, for example `platform/db/embedded/watchdog`:
 * the bundled file when running from `dist`, else the source, which Node 24 runs as it is.
 */
export function workerUrl(name: string): URL {
  const root = appRoot();
  const bundled = here === join(root, "dist") || here.startsWith(join(root, "dist") + sep);
  const file = bundled ? join("dist", `${name}.worker.js`) : join("src", `${name}.worker.ts`);
  return pathToFileURL(join(root, file));
}
