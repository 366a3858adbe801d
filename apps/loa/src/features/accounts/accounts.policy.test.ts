import { describe, expect, it } from "vitest";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import { abilitiesOf } from "./abilities.ts";
import {
  auditReader,
  inviter,
  isWholeGrant,
  mayEndSessionsOf,
  mayGive,
  maySuspend,
  peopleReader,
} from "./accounts.policy.ts";

const a = "00000000-0000-4000-8000-00000000000a";
const b = "00000000-0000-4000-8000-00000000000b";
const of = (...grants: Grant[]): Actor => ({
  accountId: "me",
  sessionId: "s",
  name: "Tôi",
  email: "toi@loa.test",
  grants,
});
const grants = {
  administrator: { role: "administrator", unitId: null, domain: null },
  coordinator: { role: "coordinator", unitId: null, domain: "CDS" },
  leader: { role: "leader", unitId: null, domain: null },
  headA: { role: "unit_head", unitId: a, domain: null },
  headB: { role: "unit_head", unitId: b, domain: null },
  officerA: { role: "officer", unitId: a, domain: null },
  officerB: { role: "officer", unitId: b, domain: null },
} as const satisfies Record<string, Grant>;
type Who = keyof typeof grants;
const everybody = Object.keys(grants) as Who[];

describe("who may give a role", () => {
  it.each<[Who, Who[]]>([
    ["administrator", everybody],
    ["coordinator", ["headA", "headB", "officerA", "officerB"]],
    ["leader", []],
    ["headA", ["officerA"]],
    ["headB", ["officerB"]],
    ["officerA", []],
    ["officerB", []],
  ])("%s may give exactly %j", (who, allowed) => {
    const given = everybody.filter((role) => mayGive(of(grants[who]), grants[role]));
    expect(given).toEqual(allowed);
  });

  it("nobody without a role may give any", () => {
    expect(everybody.filter((role) => mayGive(of(), grants[role]))).toEqual([]);
  });
});

describe("who passes a door at all", () => {
  it.each([
    ["people", peopleReader, everybody],
    ["invitations", inviter, ["administrator", "coordinator", "headA", "headB"]],
    ["audit", auditReader, ["administrator", "coordinator", "leader", "headA", "headB"]],
  ] as const)("%s", (_door, rule, allowed) => {
    expect(everybody.filter((who) => rule.allows(of(grants[who])))).toEqual(allowed);
    expect(rule.allows(of())).toBe(false);
  });
});

describe("a grant is whole", () => {
  it.each<[Grant, boolean]>([
    [{ role: "officer", unitId: a, domain: null }, true],
    [{ role: "officer", unitId: null, domain: null }, false],
    [{ role: "officer", unitId: a, domain: "CDS" }, false],
    [{ role: "coordinator", unitId: null, domain: "CDS" }, true],
    [{ role: "coordinator", unitId: null, domain: null }, false],
    [{ role: "coordinator", unitId: a, domain: "CDS" }, false],
    [{ role: "leader", unitId: null, domain: null }, true],
    [{ role: "leader", unitId: a, domain: null }, false],
    [{ role: "administrator", unitId: null, domain: "CDS" }, false],
  ])("%j: %s", (grant, whole) => {
    expect(isWholeGrant(grant)).toBe(whole);
  });
});

describe("sessions and suspension", () => {
  it.each<[Who, boolean, boolean]>([
    ["administrator", true, true],
    ["coordinator", false, false],
    ["leader", false, false],
    ["headA", false, false],
    ["officerA", false, false],
  ])("%s: ends another's sessions %s, suspends another %s", (who, ends, suspends) => {
    expect(mayEndSessionsOf(of(grants[who]), "other")).toBe(ends);
    expect(maySuspend(of(grants[who]), "other")).toBe(suspends);
    expect(mayEndSessionsOf(of(grants[who]), "me")).toBe(true);
    expect(maySuspend(of(grants[who]), "me")).toBe(false);
  });
});

describe("what the console is told it may offer", () => {
  it("a leader sees all and changes nothing", () => {
    const can = abilitiesOf(of(grants.leader));
    const offered = Object.keys(can).filter((name) => can[name]);
    expect(offered.filter((name) => !/\.(see|all)$/.test(name))).toEqual([]);
    expect(can["units.all"]).toBe(true);
  });

  it("an officer records and does not approve, accept or invite", () => {
    expect(abilitiesOf(of(grants.officerA))).toMatchObject({
      "outputs.record": true,
      "outputs.approve": false,
      "outputs.accept": false,
      "people.invite": false,
      "mails.see": false,
    });
  });
});
