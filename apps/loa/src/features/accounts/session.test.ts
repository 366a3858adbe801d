import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import { system } from "../../platform/db/database.ts";
import { createApi } from "../../platform/http/server.ts";
import { routes } from "../../routes.ts";
import { accountsTimers } from "./accounts.timers.ts";
import * as contract from "./contract.ts";
import { createAccountWithPassword } from "./create-account.ts";
import { grantRole } from "./grant-role.ts";

const password = "hoa sữa thơm nồng";

describe("sessions", () => {
  let world: World;
  let serial = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.clock.set("2025-06-02"));
  afterAll(() => world.close());

  async function person(grants: readonly Partial<Grant>[] = []) {
    const email = `nguoi${++serial}@loa.test`;
    const at = world.clock.now();
    const accountId = await world.services.database.in(system, async (tx) => {
      const id = await createAccountWithPassword(tx, {
        name: `Người ${serial}`,
        email,
        password,
        at,
      });
      for (const given of grants) {
        const grant = { role: "leader" as const, unitId: null, domain: null, ...given };
        await grantRole(tx, { accountId: id, grant, actor: { accountId: null, name: "Loa" }, at });
      }
      return id;
    });
    return { accountId, email };
  }

  async function signedIn(grants: readonly Partial<Grant>[] = []) {
    const who = await person(grants);
    const browser = openBrowser(world);
    await browser.call(contract.startSession, { body: { email: who.email, password } });
    return { ...who, browser };
  }

  it("answers 401 to nobody", async () => {
    expect((await openBrowser(world).refusal(contract.readSession)).status).toBe(401);
  });

  it("signs in with a cookie no script can read and no other site sends", async () => {
    const { browser } = await signedIn([{ role: "leader" }]);
    expect(browser.received[0]).toMatch(/^loa_session=[^;]+; /);
    expect(browser.received[0]).toMatch(/HttpOnly/i);
    expect(browser.received[0]).toMatch(/SameSite=Lax/i);
    expect((await browser.call(contract.readSession)).today).toBe("2025-06-02");
  });

  it("marks the cookie Secure and __Host- behind https", async () => {
    const { email } = await person();
    const services = { ...world.services, baseUrl: "https://loa.test" };
    const api: World["api"] = (identify) => createApi({ routes, services, identify });
    const browser = openBrowser({ ...world, services, api });
    await browser.call(contract.startSession, { body: { email, password } });
    expect(browser.received[0]).toMatch(/^__Host-loa_session=/);
    expect(browser.received[0]).toMatch(/; Secure/i);
    expect(browser.received[0]).toMatch(/; Path=\//i);
    expect(browser.received[0]).not.toMatch(/Domain=/i);
    expect((await browser.call(contract.readSession)).account.email).toBe(email);
  });

  it("tells units by name, the first granted first", async () => {
    const unitId = await world.make.unit({ name: "Sở Khoa học và Công nghệ" });
    const { browser } = await signedIn([{ role: "officer", unitId }]);
    const { units } = await browser.call(contract.readSession);
    expect(units.map((unit) => unit.name)).toEqual(["Sở Khoa học và Công nghệ"]);
  });

  it("answers alike for an unknown e-mail, a wrong password and a suspended person", async () => {
    const known = await person();
    const suspended = await person();
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      suspended.accountId,
    ]);
    const tries = [
      { email: "khong-ai@loa.test", password },
      { email: known.email, password: "một mật khẩu khác" },
      { email: suspended.email, password },
    ];
    const answers = [];
    for (const body of tries) {
      const { status, body: answer } = await openBrowser(world).refusal(contract.startSession, {
        body,
      });
      answers.push({ status, error: { ...answer.error, requestId: "" } });
    }
    expect(answers[0]?.status).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(
      await world.sql("select 1 from sessions where account_id = $1", [suspended.accountId]),
    ).toEqual([]);
  });

  it("does the hashing work for an unknown e-mail too", async () => {
    const { email } = await person();
    const known = await timeOf(email);
    const unknown = await timeOf("chua-tung-co@loa.test");
    expect(unknown).toBeGreaterThan(known / 4);
  });

  // Processor time instead of a clock: what the answer costs, whatever else the machine does.
  async function timeOf(email: string) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < 4; turn += 1)
      await openBrowser(world).refusal(contract.startSession, {
        body: { email, password: "sai sai sai sai" },
      });
    const { user, system: kernel } = process.cpuUsage(before);
    return user + kernel;
  }

  it("takes a new session at every sign-in and refuses one the browser brought along", async () => {
    const { browser, email } = await signedIn();
    const first = browser.cookies.get("loa_session");
    await browser.call(contract.startSession, { body: { email, password } });
    expect(browser.cookies.get("loa_session")).not.toBe(first);
  });

  it("refuses a cookie whose signature does not hold", async () => {
    const { browser, accountId } = await signedIn();
    const [row] = await world.sql<{ token: string }>(
      "select token from sessions where account_id = $1",
      [accountId],
    );
    browser.cookies.set("loa_session", `${row?.token}.${"A".repeat(43)}%3D`);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
  });

  it("keeps a session in use for fourteen days and one left alone for one", async () => {
    const { browser } = await signedIn();
    const start = world.clock.now().getTime();
    const after = (hours: number) =>
      world.clock.set(new Date(start + hours * 3_600_000).toISOString());
    for (let hours = 20; hours < 14 * 24; hours += 20) {
      after(hours);
      await browser.call(contract.readSession);
    }
    after(14 * 24 + 0.01);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    const idle = await signedIn();
    after(15 * 24 + 0.02);
    expect((await idle.browser.refusal(contract.readSession)).status).toBe(401);
  });

  it("signs out: the cookie goes and its copy is worthless", async () => {
    const { browser } = await signedIn();
    const copy = browser.cookies.get("loa_session") ?? "";
    await browser.call(contract.endSession);
    expect(browser.cookies.has("loa_session")).toBe(false);
    browser.cookies.set("loa_session", copy);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
  });

  it("shows one's own sessions and ends another of them, never a stranger's", async () => {
    const { browser, email } = await signedIn();
    const phone = openBrowser(world, { "user-agent": "Phone" });
    await phone.call(contract.startSession, { body: { email, password } });
    const { sessions } = await browser.call(contract.listSessions);
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session) => !session.current);
    const stranger = await signedIn();
    const params = { id: other?.id ?? "" };
    expect((await stranger.browser.refusal(contract.endOneSession, { params })).status).toBe(404);
    await browser.call(contract.endOneSession, { params });
    expect((await phone.refusal(contract.readSession)).status).toBe(401);
    await browser.call(contract.readSession);
  });

  it("lets an administrator see and end a person's sessions", async () => {
    const admin = await signedIn([{ role: "administrator" }]);
    const { browser, accountId } = await signedIn();
    const { sessions } = await admin.browser.call(contract.listSessions, { query: { accountId } });
    await admin.browser.call(contract.endOneSession, { params: { id: sessions[0]?.id ?? "" } });
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    const mine = { query: { accountId: admin.accountId } };
    const officer = await signedIn();
    expect((await officer.browser.refusal(contract.listSessions, mine)).status).toBe(404);
  });

  it("counts a suspension, a lost and a gained role from the very next request", async () => {
    const admin = await signedIn([{ role: "administrator" }]);
    const { browser, accountId } = await signedIn();
    expect((await browser.refusal(contract.listMails)).status).toBe(403);
    const grant = { role: "administrator" as const, unitId: null, domain: null };
    const { id } = await admin.browser.call(contract.grantPersonRole, {
      params: { id: accountId },
      body: grant,
    });
    await browser.call(contract.listMails);
    await admin.browser.call(contract.revokePersonRole, { params: { id: accountId, grantId: id } });
    expect((await browser.refusal(contract.listMails)).status).toBe(403);
    await admin.browser.call(contract.suspendPerson, {
      params: { id: accountId },
      body: { reason: "nghỉ việc" },
    });
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
    await admin.browser.call(contract.liftSuspension, { params: { id: accountId } });
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
  });

  it("refuses a suspended person's session even where it was left behind", async () => {
    const { browser, accountId } = await signedIn();
    await world.sql("update accounts set suspended_at = now() where id = $1", [accountId]);
    expect((await browser.refusal(contract.readSession)).status).toBe(401);
  });

  it("stops guessing after ten failures for one account, also with the right password, and says so alike for unknown ones", async () => {
    const { email } = await person();
    for (const tried of [email, "khong-co-that@loa.test"]) {
      for (let turn = 0; turn < 10; turn += 1)
        await openBrowser(world).refusal(contract.startSession, {
          body: { email: tried, password: "đoán mò một câu" },
        });
      const { status } = await openBrowser(world).refusal(contract.startSession, {
        body: { email: tried, password },
      });
      expect(status).toBe(429);
    }
    world.clock.set("2025-06-02T12:16:00+07:00");
    await openBrowser(world).call(contract.startSession, { body: { email, password } });
  });

  it("changes the password only with the current one, and ends the other sessions", async () => {
    const { browser, email } = await signedIn();
    const other = openBrowser(world);
    await other.call(contract.startSession, { body: { email, password } });
    const wrong = { current: "không phải đâu nhé", password: "một câu hoàn toàn mới" };
    const refusal = await browser.refusal(contract.changePassword, { body: wrong });
    expect(refusal.body.error).toMatchObject({
      code: "current-password-wrong",
      fields: { current: expect.any(String) },
    });
    await browser.call(contract.changePassword, { body: { ...wrong, current: password } });
    await browser.call(contract.readSession);
    expect((await other.refusal(contract.readSession)).status).toBe(401);
    await openBrowser(world).call(contract.startSession, {
      body: { email, password: wrong.password },
    });
  });

  it("changes name, phone and language, and nothing else", async () => {
    const { browser, email } = await signedIn();
    const body = { name: "Đỗ Thị Đẹp", phone: "0255 3822 000", language: "en" as const };
    expect(await browser.call(contract.changeProfile, { body })).toEqual({ ...body, email });
    expect((await browser.call(contract.readSession)).language).toBe("en");
  });

  it("keeps credentials, sessions, tries and the cookie's secret from the app role", async () => {
    for (const table of ["credentials", "sessions", "verifications", "attempts", "auth_secrets"]) {
      const read = world.services.database.read(system, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      );
      await expect(read, table).rejects.toThrow(/permission denied/);
    }
  });

  it("writes an audit entry for sign-in and sign-out, without any secret", async () => {
    const { browser, accountId } = await signedIn();
    const cookie = browser.cookies.get("loa_session") ?? "";
    await browser.call(contract.endSession);
    const rows = await world.sql<{ action: string; all: string }>(
      "select action, to_jsonb(e)::text as all from audit_entries e where subject_id = $1 order by id",
      [accountId],
    );
    expect(rows.map((row) => row.action)).toEqual(["session.started", "session.ended"]);
    for (const row of rows) expect(row.all).not.toContain(decodeURIComponent(cookie).split(".")[0]);
  });

  it("sweeps what is over", async () => {
    await signedIn();
    world.clock.set("2025-07-02");
    await accountsTimers.find((timer) => timer.name === "sweep-sign-in")?.run(world.services);
    expect(await world.sql("select 1 from sessions")).toEqual([]);
    expect(await world.sql("select 1 from attempts")).toEqual([]);
  });
});
