import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  codeAt,
  enrolTotp,
  passSeconds,
  signedIn,
  signIn,
} from "../../../tests/support/sign-in.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { actorByEmail } from "./actor-by-email.ts";
import * as contract from "./contract.ts";

const administrator = [{ role: "administrator" as const }];
const coordinator = [{ role: "coordinator" as const, domain: "CDS" }];

describe("the rule of two steps", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    world.clock.set("2025-06-02");
    await world.sql("delete from settings where key = 'second-factor-required'");
  });
  afterAll(() => world.close());

  async function ruled() {
    const admin = await signedIn(world, administrator);
    const app = await enrolTotp(world, admin.browser);
    await admin.browser.call(contract.changeRequirement, { body: { required: true } });
    return { ...admin, ...app };
  }

  it("is turned on only by an administrator who is signed in with two steps", async () => {
    const { browser } = await signedIn(world, administrator);
    const on = { body: { required: true } };
    const refused = await browser.refusal(contract.changeRequirement, on);
    expect(refused.body.error.code).toBe("own-second-factor-first");
    await enrolTotp(world, browser);
    const { required, people } = await browser.call(contract.changeRequirement, on);
    expect(required).toBe(true);
    expect(people.find((person) => person.hasFactor)).toBeDefined();
    const lesser = await signedIn(world, coordinator);
    expect((await lesser.browser.refusal(contract.readRequirement)).status).toBe(403);
  });

  it("leads who lacks a second factor to enrol first, from the very next request", async () => {
    const { browser } = await signedIn(world, coordinator);
    await browser.call(contract.readProfile);
    await ruled();
    const refused = await browser.refusal(contract.readProfile);
    expect(refused).toMatchObject({
      status: 403,
      body: { error: { code: "second-factor-needed" } },
    });
    expect((await browser.call(contract.readSession)).secondFactorNeeded).toBe(true);
    await enrolTotp(world, browser);
    await browser.call(contract.readProfile);
    expect((await browser.call(contract.readSession)).secondFactorNeeded).toBe(false);
  });

  it("asks nothing of officers and leaders, until one becomes a coordinator", async () => {
    const admin = await ruled();
    const { browser, accountId } = await signedIn(world, [{ role: "leader" }]);
    await browser.call(contract.readProfile);
    const body = { role: "coordinator" as const, unitId: null, domain: "CDS" };
    await admin.browser.call(contract.grantPersonRole, { params: { id: accountId }, body });
    expect((await browser.refusal(contract.readProfile)).body.error.code).toBe(
      "second-factor-needed",
    );
  });

  it("keeps the last way of who must have one", async () => {
    const { browser } = await ruled();
    const refused = await browser.refusal(contract.removeTotp);
    expect(refused.body.error.code).toBe("second-factor-kept");
  });

  it("lets the last administrator in again whose factors another reset: enrolling is always open", async () => {
    const admin = await ruled();
    const other = await signedIn(world, administrator);
    await enrolTotp(world, other.browser);
    const params = { id: admin.accountId };
    const body = { reason: "Mất điện thoại" };
    await other.browser.call(contract.resetSecondFactor, { params, body });
    expect((await admin.browser.refusal(contract.readSession)).status).toBe(401);
    const back = await signIn(world, admin);
    expect((await back.call(contract.readSession)).secondFactorNeeded).toBe(true);
    await enrolTotp(world, back);
    await back.call(contract.readProfile);
  });

  it("resets another's factors with a reason, in the log and by mail; never one's own", async () => {
    const admin = await ruled();
    const { browser, accountId, email } = await signedIn(world);
    const body = { reason: "Mất điện thoại" };
    const params = { id: accountId };
    expect(
      (await admin.browser.refusal(contract.resetSecondFactor, { params, body })).body.error.code,
    ).toBe("no-second-factor");
    const { key } = await enrolTotp(world, browser);
    await admin.browser.call(contract.resetSecondFactor, { params, body });
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    const again = await signIn(world, { email });
    expect((await again.call(contract.readSecondFactor)).totpSince).toBeNull();
    const code = { body: { code: codeAt(key, world.clock.now()) } };
    expect((await again.refusal(contract.enterSecondStep, code)).status).toBe(410);
    const [entry] = await world.sql<{ details: { reason: string } }>(
      "select details from audit_entries where action = 'second-factor.reset' and subject_id = $1",
      [accountId],
    );
    expect(entry?.details.reason).toBe(body.reason);
    const mails = await world.sql("select 1 from mails where to_address = $1", [email]);
    expect(mails).toHaveLength(2);
    const own = { params: { id: admin.accountId }, body };
    expect((await admin.browser.refusal(contract.resetSecondFactor, own)).status).toBe(403);
  });

  it("lets the machine's own command line reset even the last administrator's factors", async () => {
    const { accountId, email, browser } = await ruled();
    const shell = await actorByEmail(world.services, email);
    const given = { params: { id: accountId }, body: { reason: "Mất điện thoại" } };
    await world.as(shell).call(contract.resetSecondFactor, given);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    const back = await signIn(world, { email });
    expect((await back.call(contract.readSession)).secondFactorNeeded).toBe(true);
  });

  it("asks for proof before the rule or another's factors are changed late in a session", async () => {
    const { browser } = await ruled();
    const { accountId } = await signedIn(world);
    passSeconds(world, 601);
    const off = { body: { required: false } };
    expect((await browser.refusal(contract.changeRequirement, off)).body.error.code).toBe(
      "proof-needed",
    );
    const reset = { params: { id: accountId }, body: { reason: "x" } };
    expect((await browser.refusal(contract.resetSecondFactor, reset)).body.error.code).toBe(
      "proof-needed",
    );
  });
});
