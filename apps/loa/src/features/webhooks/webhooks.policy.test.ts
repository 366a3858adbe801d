import { describe, expect, it } from "vitest";
import type { Grant } from "../../platform/contract/actor.ts";
import { concerns, mayHearOf, mayReceive } from "./webhooks.policy.ts";

const grant = (role: Grant["role"], domain: string | null = null): Grant => ({
  role,
  domain,
  unitId: null,
});
const owner = (...grants: Grant[]) => ({ suspended: false, grants });
const administrator = owner(grant("administrator"));
const cds = owner(grant("coordinator", "CDS"));
const nobody = owner();

describe("what the owner of a webhook may hear of", () => {
  it.each([
    ["an administrator", administrator, ["CCHC"], true],
    ["a coordinator of the line", cds, ["CCHC", "CDS"], true],
    ["a coordinator of the line, written with its bar", cds, ["CĐS"], true],
    ["a coordinator of another line", cds, ["CCHC"], false],
    ["a coordinator, of no line", cds, [null], true],
    ["a coordinator, without lines", cds, [], true],
    ["a leader", owner(grant("leader")), ["CDS"], false],
    ["somebody without a role", nobody, [null], false],
  ] as const)("%s", (_, who, domains, may) => {
    expect(mayHearOf(who, domains)).toBe(may);
  });

  it("is nothing at all for who is suspended or keeps webhooks no more", () => {
    expect(mayReceive(administrator)).toBe(true);
    expect(mayReceive({ ...administrator, suspended: true })).toBe(false);
    expect(mayReceive(owner(grant("leader")))).toBe(false);
  });

  it("is shown as parked rather than dropped when the role is gone", () => {
    expect(concerns(nobody, ["CDS"])).toBe(true);
    expect(concerns(cds, ["CCHC"])).toBe(false);
  });
});
