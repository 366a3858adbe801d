import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { createAccountWithPassword } from "./create-account.ts";

const password = "trời xanh mây trắng";
const renewed = "đường về làng xa";

describe("password resets", () => {
  let world: World;
  let serial = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.clock.set("2025-06-02"));
  afterAll(() => world.close());

  async function person() {
    const email = `quen${++serial}@loa.test`;
    const at = world.clock.now();
    const id = await world.services.database.in(system, (tx) =>
      createAccountWithPassword(tx, { name: "Người hay quên", email, password, at }),
    );
    return { id, email };
  }
  async function asked(email: string) {
    await openBrowser(world).call(contract.requestPasswordReset, { body: { email } });
    await world.runJobs();
    const mails = await world.sql<{ body_text: string }>(
      "select body_text from mails where to_address = $1 order by id",
      [email],
    );
    return mails.map((mail) => /token=([\w-]{43})/.exec(mail.body_text)?.[1] ?? "");
  }

  it("answers alike whether the account exists, and mails only who has one", async () => {
    const { email } = await person();
    const ask = async (body: { email: string }) => {
      const response = await openBrowser(world).raw("/api/v1/password-resets", {
        method: "POST",
        headers: { "x-loa-request": "1", "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return [response.status, await response.text()];
    };
    expect(await ask({ email })).toEqual(await ask({ email: "khong-ai@loa.test" }));
    await world.runJobs();
    const mails = await world.sql<{ to: string }>("select to_address as to from mails");
    expect(mails.map((mail) => mail.to)).toEqual([email]);
  });

  it("sets the new password, ends every session and works once", async () => {
    const { email } = await person();
    const browser = openBrowser(world);
    await browser.call(contract.startSession, { body: { email, password } });
    const [token = ""] = await asked(email);
    const body = { token, password: renewed };
    await openBrowser(world).call(contract.usePasswordReset, { body });
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    const old = { body: { email, password } };
    expect((await openBrowser(world).refusal(contract.startSession, old)).status).toBe(422);
    await openBrowser(world).call(contract.startSession, { body: { email, password: renewed } });
    expect((await openBrowser(world).refusal(contract.usePasswordReset, { body })).status).toBe(
      410,
    );
  });

  it("ends every API token of the person, who may no longer know who made them", async () => {
    const { email } = await person();
    const browser = openBrowser(world);
    await browser.call(contract.startSession, { body: { email, password } });
    const scopes = ["units:read" as const];
    const { token: apiToken } = await browser.call(contract.createApiToken, {
      body: { name: "Cũ", scopes, expiresOn: "2025-12-31" },
    });
    const headers = { authorization: `Bearer ${apiToken}` };
    const units = () => openBrowser(world, headers).raw("http://loa.test/api/v1/units");
    expect((await units()).status).toBe(200);
    const [token = ""] = await asked(email);
    await openBrowser(world).call(contract.usePasswordReset, {
      body: { token, password: renewed },
    });
    expect((await units()).status).toBe(401);
  });

  it("is over after an hour, and a newer link voids it", async () => {
    const { email } = await person();
    const [first = ""] = await asked(email);
    const second = (await asked(email))[1] ?? "";
    const use = (token: string) =>
      openBrowser(world).refusal(contract.usePasswordReset, { body: { token, password: renewed } });
    expect((await use(first)).status).toBe(410);
    world.clock.set("2025-06-02T13:00:01+07:00");
    expect((await use(second)).status).toBe(410);
  });

  it("keeps the link good when the new password is refused", async () => {
    const { email } = await person();
    const [token = ""] = await asked(email);
    const weak = { token, password: "matkhau123456" };
    expect(
      (await openBrowser(world).refusal(contract.usePasswordReset, { body: weak })).status,
    ).toBe(422);
    await openBrowser(world).call(contract.usePasswordReset, {
      body: { token, password: renewed },
    });
  });

  it("sends a suspended person nothing, and voids the link sent before", async () => {
    const { id, email } = await person();
    const [token = ""] = await asked(email);
    await world.sql("update accounts set suspended_at = now() where id = $1", [id]);
    expect(await asked(email)).toHaveLength(1);
    const body = { token, password: renewed };
    expect((await openBrowser(world).refusal(contract.usePasswordReset, { body })).status).toBe(
      410,
    );
  });

  it("sends one address at most three links an hour", async () => {
    const { email } = await person();
    for (let turn = 0; turn < 4; turn += 1) await asked(email);
    expect(await asked(email)).toHaveLength(3);
  });

  it("stores no link in clear but in the mail that carries it", async () => {
    const { email } = await person();
    const [token = ""] = await asked(email);
    const rows = await world.sql<{ all: string }>(
      "select to_jsonb(v)::text as all from verifications v",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.all).not.toContain(token);
  });
});
