import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

const source = new URL("../../src", import.meta.url).pathname;

/** Whether a file awaits while its module is evaluated. */
function awaitsAtTop(file: string): boolean {
  const parsed = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const awaits = (node: ts.Node): boolean =>
    !ts.isFunctionLike(node) &&
    (ts.isAwaitExpression(node) || (ts.forEachChild(node, awaits) ?? false));
  return awaits(parsed);
}

const workers = globSync("**/*.worker.ts", { cwd: source }).map((file) => join(source, file));
const threads = workers.filter((file) =>
  readFileSync(file, "utf8").includes("node:worker_threads"),
);

// A thread that ended inside a top-level await has taken the whole program along (nodejs/node#43182, of process.exit there).
it("No thread awaits while its module is evaluated", () => {
  expect(threads.length).toBeGreaterThan(4);
  expect(threads.filter(awaitsAtTop)).toEqual([]);
  // A process of its own may: it takes nobody along.
  expect(workers.filter(awaitsAtTop).map((file) => file.slice(source.length))).toEqual([
    "/platform/db/embedded/watchdog.worker.ts",
  ]);
});
