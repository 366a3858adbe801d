import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { AuditLine } from "../../src/platform/audit/record.ts";
import {
  type AuditAction,
  actionName,
  auditActions,
} from "../../src/platform/contract/audit-actions.ts";

const root = fileURLToPath(new URL("../../src", import.meta.url));
const source = globSync("**/*.ts", { cwd: root })
  .filter((file) => !/\.test\.ts$|(^|\/)(console|ui)\/|audit-actions\.ts$/.test(file))
  .map((file) => readFileSync(`${root}/${file}`, "utf8"));

const noun = "[a-z]+(?:-[a-z]+)*";
const found = (pattern: RegExp) =>
  source.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));

/** Written as `action: "noun.verb"`, or into the table by SQL of its own. */
const recorded = [
  ...found(new RegExp(`\\baction: "(${noun}\\.${noun})"`, "g")),
  ...found(new RegExp(`insert into audit_entries[^\`]*'(${noun}\\.${noun})'`, "g")),
];

describe("the actions of the audit log", () => {
  it("have a name each, in both languages, wherever the source records one", () => {
    expect(recorded.length).toBeGreaterThan(40);
    expect(recorded.filter((action) => !actionName(action))).toEqual([]);
    const blank = Object.values(auditActions).filter(({ vi, en }) => !vi.trim() || !en.trim());
    expect(blank).toEqual([]);
  });

  it("are a closed list to the compiler, so that one put together or passed on is named too", () => {
    expectTypeOf<AuditLine["action"]>().toEqualTypeOf<AuditAction>();
    expectTypeOf<string>().not.toExtend<AuditAction>();
  });

  it("are recorded somewhere, so that no name outlives its action", () => {
    const composed = new Set(found(/\baction: `([a-z-]+)\.\$\{/g));
    expect([...composed].sort()).toEqual(["occurrence", "output"]);
    const literals = new Set(found(new RegExp(`["'](${noun}\\.${noun})["']`, "g")));
    const stale = Object.keys(auditActions).filter(
      (action) => !literals.has(action) && !composed.has(action.split(".")[0] ?? ""),
    );
    expect(stale).toEqual([]);
  });

  it("is named by its code where another version of Loa wrote it", () => {
    expect(actionName("thing.done")).toBeUndefined();
    expect(actionName("output.accepted")?.vi).toBe("Chấp nhận kết quả");
  });
});
