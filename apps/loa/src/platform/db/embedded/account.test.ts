import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { canEnter, canReach } from "./account.ts";

const stranger = { uid: 4_000_001, gid: 4_000_001 };
let outer: string;
let inner: string;

beforeEach(() => {
  outer = mkdtempSync(join(tmpdir(), "loa-account-"));
  inner = join(outer, "inner");
  mkdirSync(inner);
  chmodSync(inner, 0o755);
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

it("a stranger enters a folder when every folder above it lets strangers pass", () => {
  chmodSync(outer, 0o711);
  expect(canEnter(stranger, inner)).toBe(true);
});

it("a stranger does not enter an open folder below a closed one", () => {
  chmodSync(outer, 0o700);
  expect(canEnter(stranger, inner)).toBe(false);
  expect(canReach(stranger, inner)).toBe(false);
});

it("passing through a folder is not reading it", () => {
  chmodSync(outer, 0o711);
  expect([canEnter(stranger, outer), canReach(stranger, outer)]).toEqual([true, false]);
});

it("the process' own account needs no looking", () => {
  chmodSync(outer, 0o700);
  expect(canEnter(undefined, inner)).toBe(true);
});
