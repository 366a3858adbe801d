import { expect, it } from "vitest";
import { type Actor, coordinatesDomain } from "./actor.ts";

const coordinatorOf = (domain: string): Actor => ({
  accountId: "a",
  sessionId: "s",
  name: "Điều phối",
  email: "dp@loa.test",
  grants: [{ role: "coordinator", unitId: null, domain }],
});

it("the coordinator of CDS coordinates a plan that writes CĐS, and the other way round", () => {
  expect(coordinatesDomain(coordinatorOf("CDS"), "CĐS")).toBe(true);
  expect(coordinatesDomain(coordinatorOf("CĐS"), "CDS")).toBe(true);
});

it("a coordinator does not coordinate another reporting line", () => {
  expect(coordinatesDomain(coordinatorOf("CDS"), "CCHC")).toBe(false);
});

it("what belongs to no line is every coordinator's and nobody else's", () => {
  expect(coordinatesDomain(coordinatorOf("CCHC"), null)).toBe(true);
  expect(coordinatesDomain({ ...coordinatorOf("CCHC"), grants: [] }, null)).toBe(false);
});
