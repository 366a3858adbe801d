import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LockHolder, readHolder, removeLock, takeLock } from "./lock.ts";
import { identify, isAlive } from "./process.ts";

let folder: string;
let file: string;
const deadOnly = (holder: LockHolder) => !isAlive(holder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loa-lock-"));
  file = join(folder, "app.lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a lock is taken once, and again after its removal", () => {
  const first = takeLock(file, "app", deadOnly);
  expect(takeLock(file, "app", deadOnly)).toEqual({ heldBy: "taken" in first && first.taken });
  removeLock(file, readHolder(file)?.token ?? "");
  expect(takeLock(file, "app", deadOnly)).toHaveProperty("taken");
});

it("a lock of an earlier process with the same number is replaced", () => {
  const earlier = { pid: process.pid, startedAt: "earlier", token: "t", purpose: "app" };
  writeFileSync(file, JSON.stringify(earlier));
  expect(takeLock(file, "app", deadOnly)).toHaveProperty("taken");
});

it("a damaged lock is replaced", () => {
  writeFileSync(file, '{"pid":');
  expect(takeLock(file, "app", deadOnly)).toHaveProperty("taken");
});

it("removing a lock leaves the lock of another alone", () => {
  takeLock(file, "app", deadOnly);
  const holder = readHolder(file);
  removeLock(file, "another token");
  expect(readHolder(file)).toEqual(holder);
});

it("taking and removing leave no other file behind", () => {
  takeLock(file, "app", deadOnly);
  takeLock(file, "app", deadOnly);
  removeLock(file, "another token");
  expect(readdirSync(folder)).toEqual(["app.lock"]);
});

it("a process that does not exist is nobody", () => {
  expect(identify(2 ** 22 + 1)).toBeUndefined();
  expect(isAlive({ pid: process.pid, startedAt: identify(process.pid)?.startedAt ?? "" })).toBe(
    true,
  );
});
