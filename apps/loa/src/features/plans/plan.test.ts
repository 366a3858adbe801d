import { describe, expect, it } from "vitest";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Role } from "../../platform/contract/actor.ts";
import { isPlausibleIssue, judgeNumber, stateOf } from "./plan.ts";
import { canAmend, canEdit, canImport, canImportFor, canIssue, canRemove } from "./plans.policy.ts";
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
  const own = "own-unit";
  const actor = (role: Role, unitId: string | null): Actor => ({
    ...{ accountId: "a", sessionId: "s", name: "n", email: "e" },
    grants: [{ role, unitId, domain: null }],
  });
  const table = (who: Actor, owner: string | null) => ({
    any: canImport(who),
    import: canImportFor(who, owner),
    edit: PlanState.options.filter((state) => canEdit(who, state, owner)),
    issue: PlanState.options.filter((state) => canIssue(who, state, owner)),
    remove: PlanState.options.filter((state) => canRemove(who, state, owner)),
    amend: PlanState.options.filter((state) => canAmend(who, state)),
  });
  const draft = ["failed", "draft"];
  const unissued = ["reading", ...draft];
  const none = { edit: [], issue: [], remove: [], amend: [] };
  const maker = {
    ...{ any: true, import: true, edit: draft, issue: draft, remove: unissued },
    amend: ["issued"],
  };
  const head = { ...none, any: false, import: true, edit: draft, issue: draft, remove: unissued };
  const officer = { ...none, any: false, import: true, edit: draft };
  const reader = { ...none, any: false, import: false };

  it.each([
    ["administrator", null, own, maker],
    ["administrator", null, null, maker],
    ["coordinator", null, own, maker],
    ["coordinator", null, null, maker],
    ["leader", null, own, reader],
    ["leader", null, null, reader],
    ["unit_head", own, own, head],
    ["unit_head", "other-unit", own, reader],
    ["unit_head", own, null, reader],
    ["officer", own, own, officer],
    ["officer", "other-unit", own, reader],
    ["officer", own, null, reader],
  ] as const)("%s of %s, plan of %s", (role, unitId, owner, expected) => {
    expect(table(actor(role, unitId), owner)).toEqual(expected);
  });
});
