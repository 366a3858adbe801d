import { describe, expect, it } from "vitest";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import { OutputState } from "./contract.ts";
import * as policy from "./outputs.policy.ts";

const person = (role: Grant["role"], over: Partial<Grant> = {}): Actor => ({
  accountId: "a",
  sessionId: "s",
  name: "Người thử",
  email: "thu@loa.test",
  grants: [{ role, unitId: null, domain: null, ...over }],
});

const people = {
  officer: person("officer", { unitId: "mine" }),
  head: person("unit_head", { unitId: "mine" }),
  stranger: person("officer", { unitId: "other" }),
  strangersHead: person("unit_head", { unitId: "other" }),
  coordinator: person("coordinator", { domain: "CDS" }),
  otherLine: person("coordinator", { domain: "CCHC" }),
  leader: person("leader"),
  administrator: person("administrator"),
};

const output = (state: OutputState): policy.OutputCase => ({
  unitId: "mine",
  state,
  domains: ["CDS"],
  owedDomains: ["CDS"],
});

type Rule = (actor: Actor, one: policy.OutputCase) => boolean;

/** Who may, by state, as `person: states`. */
function table(rule: Rule) {
  return Object.fromEntries(
    Object.entries(people).flatMap(([name, actor]) => {
      const states = OutputState.options.filter((state) => rule(actor, output(state)));
      return states.length > 0 ? [[name, states.join(" ")]] : [];
    }),
  );
}

describe("who may do what to an output", () => {
  it("lets the unit and the coordinator of its line correct what is not accepted or withdrawn", () => {
    const open = "recorded approved returned";
    expect(table(policy.canChange)).toEqual({ officer: open, head: open, coordinator: open });
  });

  it("lets the same people withdraw what is not withdrawn", () => {
    const any = "recorded approved accepted returned";
    expect(table(policy.canWithdraw)).toEqual({ officer: any, head: any, coordinator: any });
  });

  it("lets only the unit's own head approve", () => {
    expect(table(policy.canApprove)).toEqual({ head: "recorded approved" });
  });

  it("lets only the coordinator of its line accept and return", () => {
    const judged = { coordinator: "recorded approved accepted" };
    expect(table(policy.canAccept)).toEqual(judged);
    expect(table(policy.canReturn)).toEqual(judged);
  });

  it("lets a return be answered only while it stands", () => {
    const returned = "returned";
    expect(table(policy.canAnswer)).toEqual({
      officer: returned,
      head: returned,
      coordinator: returned,
    });
  });
});

describe("who may record for a unit", () => {
  const may = (owedDomains: policy.Domains) =>
    Object.entries(people)
      .filter(([, actor]) => policy.canRecordFor(actor, { unitId: "mine", owedDomains }))
      .map(([name]) => name);

  it("is the unit itself, and a coordinator in whose line it owes something", () => {
    expect(may(["CDS"])).toEqual(["officer", "head", "coordinator"]);
    expect(may([])).toEqual(["officer", "head"]);
    expect(may([null])).toEqual(["officer", "head", "coordinator", "otherLine"]);
  });

  it("is on behalf for everyone but the unit's own people", () => {
    expect(policy.recordsOnBehalf(people.officer, "mine")).toBe(false);
    expect(policy.recordsOnBehalf(people.coordinator, "mine")).toBe(true);
  });

  it("judges an output that counts for nothing yet by what its unit owes", () => {
    const unclaimed = { ...output("recorded"), domains: [], owedDomains: ["CCHC"] };
    expect(policy.canAccept(people.otherLine, unclaimed)).toBe(true);
    expect(policy.canAccept(people.coordinator, unclaimed)).toBe(false);
  });
});
