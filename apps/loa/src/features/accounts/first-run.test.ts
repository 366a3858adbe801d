import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { firstRun, readFirstRun, readSession } from "./contract.ts";
import { firstRunLink } from "./first-run.ts";

const admin = { name: "Trần Thị Quản", email: "Quan@Loa.test", password: "một câu dài dễ nhớ" };

describe("the first run", () => {
  let world: World;
  const worlds: World[] = [];
  beforeEach(async () => {
    world = await createWorld();
    worlds.push(world);
  });
  afterAll(async () => {
    for (const opened of worlds) await opened.close();
  });
  const tokenNow = async () => {
    const link = await firstRunLink(world.services);
    if (!link) throw new Error("no link was given");
    return new URL(link).searchParams.get("token") ?? "";
  };

  it("prints a link on the configured address, not on what a request claims", async () => {
    expect(await firstRunLink(world.services)).toMatch(
      /^http:\/\/loa\.test\/console\/first-run\?token=[\w-]{43}$/,
    );
  });

  it("keeps only the token's hash", async () => {
    const token = await tokenNow();
    const rows = await world.sql<{ value: unknown }>("select value from settings");
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("makes the administrator and signs them in, e-mail in lower case", async () => {
    const browser = openBrowser(world);
    await browser.call(firstRun, { body: { token: await tokenNow(), ...admin } });
    const session = await browser.call(readSession);
    expect(session.account).toMatchObject({ name: "Trần Thị Quản", email: "quan@loa.test" });
    expect(session.grants).toEqual([{ role: "administrator", unitId: null, domain: null }]);
    expect(session.can["mails.see"]).toBe(true);
  });

  it("voids the link given before", async () => {
    const [first, second] = [await tokenNow(), await tokenNow()];
    const browser = openBrowser(world);
    expect(await browser.call(readFirstRun, { query: { token: first } })).toEqual({ open: false });
    expect(await browser.call(readFirstRun, { query: { token: second } })).toEqual({ open: true });
    const refusal = await browser.refusal(firstRun, { body: { token: first, ...admin } });
    expect(refusal).toMatchObject({ status: 410, body: { error: { code: "first-run-over" } } });
  });

  it("gives no link once there is an administrator, and the used one is over", async () => {
    const token = await tokenNow();
    await openBrowser(world).call(firstRun, { body: { token, ...admin } });
    expect(await firstRunLink(world.services)).toBeNull();
    const again = { token, ...admin, email: "khac@loa.test" };
    expect((await openBrowser(world).refusal(firstRun, { body: again })).status).toBe(410);
  });

  it("lets one of two win when both come at once", async () => {
    const token = await tokenNow();
    const tries = ["mot@loa.test", "hai@loa.test"].map((email) =>
      openBrowser(world).call(firstRun, { body: { token, ...admin, email } }),
    );
    const results = await Promise.allSettled(tries);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await world.sql("select 1 from role_grants where role = 'administrator'")).toHaveLength(
      1,
    );
    expect(await world.sql("select 1 from accounts")).toHaveLength(1);
  });

  it("keeps the link good when the password is refused", async () => {
    const token = await tokenNow();
    const weak = { token, ...admin, password: "matkhau123456" };
    const refusal = await openBrowser(world).refusal(firstRun, { body: weak });
    expect(refusal.status).toBe(422);
    expect(refusal.body.error.fields?.password).toContain("phổ biến");
    await openBrowser(world).call(firstRun, { body: { token, ...admin } });
  });
});
