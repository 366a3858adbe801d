import { describe, expect, it } from "vitest";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Role } from "../../platform/contract/actor.ts";
import { isPlausibleIssue, judgeNumber, stateOf } from "./plan.ts";
import { canEdit, canImport, canIssue, canRemove } from "./plans.policy.ts";
import { PlanState } from "./shapes.ts";

describe("a document number", () => {
  it.each([
    ["45/KH-UBND", "plan"],
    ["122/KH-UBND", "plan"],
    ["141/KH-BCĐTKNQ18", "plan"],
    ["2214/SNV-CCHC&CTTN", "unusual"],
    ["1546/QĐ-UBND", "unusual"],
    ["336-KH/TU", "unusual"],
    ["/KH-UBND", "none"],
    ["01 số/tuần", "none"],
    ["", "none"],
  ] as const)("%s is judged as %s", (number, verdict) => {
    expect(judgeNumber(number)).toBe(verdict);
  });
});

it.each([
  ["2024-12-31", true],
  ["2025-12-31", true],
  ["2026-01-01", false],
  ["2023-12-31", false],
])("a plan of 2025 issued on %s is plausible: %s", (date, plausible) => {
  expect(isPlausibleIssue(date, 2025)).toBe(plausible);
});

const facts = { readingFinished: true, readingFailed: false, issued: false, closed: false };

it.each([
  [{}, "draft"],
  [{ readingFinished: false }, "reading"],
  [{ readingFailed: true }, "failed"],
  [{ issued: true, readingFailed: true }, "issued"],
  [{ issued: true, closed: true }, "closed"],
] as const)("with %o a plan is %s", (change, state) => {
  expect(stateOf({ ...facts, ...change })).toBe(state);
});

describe("who may do what", () => {
  const actor = (role: Role): Actor => ({
    accountId: "a",
    sessionId: "s",
    name: "n",
    email: "e",
    grants: [{ role, unitId: null, domain: null }],
  });
  const table = (role: Role) => ({
    import: canImport(actor(role)),
    edit: PlanState.options.filter((state) => canEdit(actor(role), state)),
    issue: PlanState.options.filter((state) => canIssue(actor(role), state)),
    remove: PlanState.options.filter((state) => canRemove(actor(role), state)),
  });
  const maker = {
    import: true,
    edit: ["failed", "draft"],
    issue: ["failed", "draft"],
    remove: ["reading", "failed", "draft"],
  };
  const reader = { import: false, edit: [], issue: [], remove: [] };

  it.each([
    ["administrator", maker],
    ["coordinator", maker],
    ["leader", reader],
    ["unit_head", reader],
    ["officer", reader],
  ] as const)("%s", (role, expected) => {
    expect(table(role)).toEqual(expected);
  });
});
