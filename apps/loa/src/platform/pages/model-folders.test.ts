import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { afterEach, expect, it } from "vitest";
import { clearAfterPrograms, clearAfterThread, makeModelFolder } from "./model-folders.ts";

let made: string[] = [];

afterEach(async () => {
  await Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true })));
  made = [];
});

async function madeBy(program: number, thread: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `loa-recognise-${program}-${thread}-`));
  made.push(folder);
  return folder;
}

it("what a killed program left behind is removed, and nothing of one that runs", async () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  const left = await madeBy(ended, 3);
  const own = await makeModelFolder();
  made.push(own);
  await clearAfterPrograms();
  expect([left, own].map(existsSync)).toEqual([false, true]);
});

it("what an ended thread left behind is removed, and nothing of its neighbours", async () => {
  const [mine, next, other] = await Promise.all([
    madeBy(process.pid, 700_001),
    madeBy(process.pid, 700_002),
    madeBy(process.ppid, 700_001),
  ]);
  await clearAfterThread(700_001);
  expect([mine, next, other].map(existsSync)).toEqual([false, true, true]);
});

it("a folder is named after the program and the thread that made it", async () => {
  const folder = await makeModelFolder();
  made.push(folder);
  expect(folder).toContain(`loa-recognise-${process.pid}-${threadId}-`);
});
