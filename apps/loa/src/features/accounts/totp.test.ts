import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import {
  codeAt,
  enrolTotp,
  makePerson,
  passSeconds,
  password,
  signedIn,
  signIn,
} from "../../../tests/support/sign-in.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as contract from "./contract.ts";

describe("the code app", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.clock.set("2025-06-02"));
  afterAll(() => world.close());

  const now = () => world.clock.now();
  async function withApp() {
    const who = await signedIn(world);
    return { ...who, ...(await enrolTotp(world, who.browser)) };
  }

  it("is offered as a key and a QR code, and counts once a code proves it", async () => {
    const { browser, email } = await signedIn(world);
    const { key, address, qr } = await browser.call(contract.beginTotpEnrolment);
    expect(key).toMatch(/^[A-Z2-7]{32}$/);
    expect(address).toContain(`secret=${key}`);
    expect(qr).toMatch(/^<svg/);
    expect((await openSignIn(email)).next).toBe("done");
    const wrong = await browser.refusal(contract.confirmTotpEnrolment, {
      body: { code: "000000" },
    });
    expect(wrong.body.error.code).toBe("code-wrong");
    const body = { code: codeAt(key, now()) };
    const { recoveryCodes } = await browser.call(contract.confirmTotpEnrolment, { body });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await openSignIn(email)).next).toBe("second-factor");
  });

  const openSignIn = (email: string) =>
    openBrowser(world).call(contract.startSession, { body: { email, password } });

  it("ends every other session and takes a new cookie for this one", async () => {
    const { browser, email } = await signedIn(world);
    const other = await signIn(world, { email });
    const cookie = browser.cookies.get("loa_session");
    await enrolTotp(world, browser);
    expect(browser.cookies.get("loa_session")).not.toBe(cookie);
    await browser.call(contract.readSession);
    expect((await other.refusal(contract.readSession)).status).toBe(401);
  });

  it("lets nothing through between the password and the code", async () => {
    const { email, key } = await withApp();
    const browser = await signIn(world, { email });
    for (const door of [contract.readSession, contract.listSessions, contract.readSecondFactor])
      expect((await browser.refusal(door)).status).toBe(401);
    expect((await browser.refusal(contract.beginTotpEnrolment)).status).toBe(401);
    const ways = await browser.call(contract.readSecondStep);
    expect(ways).toEqual({ totp: true, passkey: false, recoveryCode: true });
    await browser.call(contract.enterSecondStep, { body: { code: codeAt(key, now()) } });
    const { sessions } = await browser.call(contract.listSessions);
    const current = sessions.find((session) => session.current);
    expect(current).toMatchObject({ openedBy: "password", secondFactor: "totp" });
  });

  it("gives the full session a cookie of its own; the pending one is worthless", async () => {
    const { email, key } = await withApp();
    const browser = await signIn(world, { email });
    const pending = browser.cookies.get("loa_session") ?? "";
    await browser.call(contract.enterSecondStep, { body: { code: codeAt(key, now()) } });
    expect(browser.cookies.get("loa_session")).not.toBe(pending);
    browser.cookies.set("loa_session", pending);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    expect((await browser.refusal(contract.readSecondStep)).body.error.code).toBe("sign-in-over");
  });

  it("takes a code once, whoever tries it again and in whichever session", async () => {
    const { email, key } = await withApp();
    const [first, second] = [await signIn(world, { email }), await signIn(world, { email })];
    const body = { code: codeAt(key, now()) };
    await first.call(contract.enterSecondStep, { body });
    const again = await second.refusal(contract.enterSecondStep, { body });
    expect(again.body.error.code).toBe("code-wrong");
    const former = { code: codeAt(key, new Date(now().getTime() - 30_000)) };
    expect((await second.refusal(contract.enterSecondStep, { body: former })).status).toBe(422);
  });

  it("takes one code once also when two sessions try it at the same moment", async () => {
    const { email, key } = await withApp();
    const browsers = [await signIn(world, { email }), await signIn(world, { email })];
    const body = { code: codeAt(key, now()) };
    const tried = await Promise.allSettled(
      browsers.map((browser) => browser.call(contract.enterSecondStep, { body })),
    );
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes a code a step early or late, not two", async () => {
    const { email, key } = await withApp();
    const at = (seconds: number) => codeAt(key, new Date(now().getTime() + seconds * 1000));
    const early = await signIn(world, { email });
    const far = await early.refusal(contract.enterSecondStep, { body: { code: at(60) } });
    expect(far.status).toBe(422);
    await early.call(contract.enterSecondStep, { body: { code: at(30) } });
  });

  it("ends the sign-in after five wrong codes, also for the right one", async () => {
    const { email, key } = await withApp();
    const browser = await signIn(world, { email });
    for (let turn = 0; turn < 5; turn += 1)
      expect(
        (await browser.refusal(contract.enterSecondStep, { body: { code: "000000" } })).status,
      ).toBe(422);
    const body = { code: codeAt(key, now()) };
    expect((await browser.refusal(contract.enterSecondStep, { body })).status).toBe(410);
    const afresh = await signIn(world, { email });
    await afresh.call(contract.enterSecondStep, { body });
  });

  it("lets no more than five of many codes at once be looked at", async () => {
    const { email } = await withApp();
    const browser = await signIn(world, { email });
    const tries = Array.from({ length: 9 }, () =>
      browser.refusal(contract.enterSecondStep, { body: { code: "000000" } }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
  });

  it("slows down who knows the password and starts over for more codes", async () => {
    const { email, key } = await withApp();
    for (let turn = 0; turn < 10; turn += 1) {
      const browser = await signIn(world, { email });
      await browser.refusal(contract.enterSecondStep, { body: { code: "000000" } });
    }
    const browser = await signIn(world, { email });
    const body = { code: codeAt(key, now()) };
    expect((await browser.refusal(contract.enterSecondStep, { body })).status).toBe(429);
  });

  it("ends a sign-in left at the second step after ten minutes", async () => {
    const { email, key } = await withApp();
    const browser = await signIn(world, { email });
    passSeconds(world, 601);
    const body = { code: codeAt(key, now()) };
    expect((await browser.refusal(contract.enterSecondStep, { body })).status).toBe(410);
  });

  it("is refused to a person suspended between the two steps", async () => {
    const { email, key, accountId } = await withApp();
    const browser = await signIn(world, { email });
    await world.sql("update accounts set suspended_at = now() where id = $1", [accountId]);
    const body = { code: codeAt(key, now()) };
    expect((await browser.refusal(contract.enterSecondStep, { body })).status).toBe(410);
  });

  it("takes each recovery code once, however it is typed, and tells the owner by mail", async () => {
    const { email, recoveryCodes } = await withApp();
    const [code = ""] = recoveryCodes;
    const typed = code.toUpperCase().replaceAll("-", "");
    const browser = await signIn(world, { email });
    await browser.call(contract.enterSecondStep, { body: { code: typed } });
    expect((await browser.call(contract.readSecondFactor)).recoveryCodesLeft).toBe(9);
    const again = await signIn(world, { email });
    expect((await again.refusal(contract.enterSecondStep, { body: { code } })).status).toBe(422);
    const mails = await world.sql<{ text: string }>(
      "select body_text as text from mails where to_address = $1 order by created_at",
      [email],
    );
    expect(mails.at(-1)?.text).toContain("mã dự phòng");
  });

  it("takes no other person's code and no other person's recovery code", async () => {
    const mine = await withApp();
    const theirs = await withApp();
    const browser = await signIn(world, mine);
    for (const code of [codeAt(theirs.key, now()), theirs.recoveryCodes[0] ?? ""])
      expect((await browser.refusal(contract.enterSecondStep, { body: { code } })).status).toBe(
        422,
      );
  });

  it("keeps the shared secret and the recovery codes unreadable in the database", async () => {
    const { accountId, key, recoveryCodes } = await withApp();
    const rows = await world.sql(
      "select t.sealed, r.hash from totp_secrets t join recovery_codes r using (account_id) where account_id = $1",
      [accountId],
    );
    const all = JSON.stringify(rows);
    expect(rows).toHaveLength(10);
    for (const secret of [key, ...recoveryCodes]) expect(all).not.toContain(secret);
  });

  it("does not open a secret moved to another person's row, and says so", async () => {
    const mine = await withApp();
    const theirs = await withApp();
    await world.sql(
      "update totp_secrets set sealed = (select sealed from totp_secrets where account_id = $1) where account_id = $2",
      [mine.accountId, theirs.accountId],
    );
    const browser = await signIn(world, theirs);
    const body = { code: codeAt(mine.key, now()) };
    const refused = await browser.refusal(contract.enterSecondStep, { body });
    expect(refused.body.error.code).toBe("totp-unreadable");
  });

  it("survives a password reset: the new password alone does not sign in", async () => {
    const { email } = await withApp();
    await openBrowser(world).call(contract.requestPasswordReset, { body: { email } });
    await world.runJobs();
    const [mail] = await world.sql<{ text: string }>(
      "select body_text as text from mails where to_address = $1 and kind = 'password-reset'",
      [email],
    );
    const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const fresh = "một câu hoàn toàn mới";
    await openBrowser(world).call(contract.usePasswordReset, { body: { token, password: fresh } });
    const body = { email, password: fresh };
    const { next } = await openBrowser(world).call(contract.startSession, { body });
    expect(next).toBe("second-factor");
  });

  it("asks for proof before any change when the sign-in is ten minutes old", async () => {
    const { browser, key } = await withApp();
    passSeconds(world, 601);
    for (const door of [
      contract.removeTotp,
      contract.makeRecoveryCodes,
      contract.beginTotpEnrolment,
    ])
      expect((await browser.refusal(door)).body.error.code).toBe("proof-needed");
    const wrong = { body: { password: "không phải đâu nhé" } };
    expect((await browser.refusal(contract.proveSession, wrong)).status).toBe(422);
    const cookie = browser.cookies.get("loa_session");
    await browser.call(contract.proveSession, { body: { password } });
    expect(browser.cookies.get("loa_session")).not.toBe(cookie);
    await browser.call(contract.makeRecoveryCodes);
    passSeconds(world, 601);
    await browser.call(contract.proveSession, { body: { code: codeAt(key, now()) } });
    await browser.call(contract.removeTotp);
    expect((await browser.call(contract.readSecondFactor)).totpSince).toBeNull();
  });

  it("is set up once at a time", async () => {
    const { browser } = await withApp();
    expect((await browser.refusal(contract.beginTotpEnrolment)).body.error.code).toBe("totp-held");
  });

  it("asks a known holder of an invitation for the second step as well", async () => {
    const { email, accountId } = await withApp();
    const admin = await signedIn(world, [{ role: "administrator" }]);
    const grant = { role: "leader" as const, unitId: null, domain: null };
    await admin.browser.call(contract.invite, { body: { ...grant, email, name: "Người quen" } });
    const [mail] = await world.sql<{ text: string }>(
      "select body_text as text from mails where to_address = $1 and kind = 'invitation'",
      [email],
    );
    const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    const browser = openBrowser(world);
    const { next } = await browser.call(contract.acceptInvitation, { body: { token, password } });
    expect(next).toBe("second-factor");
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    expect(
      await world.sql("select 1 from role_grants where account_id = $1", [accountId]),
    ).toHaveLength(1);
  });

  it("leaves the tables of second factors to sign-in alone", async () => {
    await makePerson(world);
    for (const table of ["totp_secrets", "recovery_codes", "passkeys", "ceremonies"]) {
      const [row] = await world.sql<{ may: boolean }>(
        "select has_table_privilege('loa_app', $1, 'select') as may",
        [table],
      );
      expect(row?.may, table).toBe(false);
    }
  });
});
