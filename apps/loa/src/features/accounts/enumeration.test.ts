import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { enrolTotp, makePerson, password, signedIn } from "../../../tests/support/sign-in.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { createApi } from "../../platform/http/server.ts";
import { routes } from "../../routes.ts";
import * as contract from "./contract.ts";

describe("whether an account exists", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.clock.set("2025-06-02"));
  afterAll(() => world.close());

  /** All a stranger sees of an answer, but for its own number. */
  async function answerTo(path: string, body: unknown, browser = openBrowser(world)) {
    const answer = await browser.raw(`http://loa.test/api/v1${path}`, {
      method: "POST",
      headers: { "x-loa-request": "1", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const headers = [...answer.headers].filter(([name]) => name !== "x-request-id");
    const text = (await answer.text()).replace(/"requestId":"[^"]+"/, "");
    return { status: answer.status, headers, text };
  }

  it("is not told by a refused sign-in: unknown, wrong, suspended, two steps, without password", async () => {
    const known = await makePerson(world);
    const suspended = await makePerson(world);
    const stepped = await signedIn(world);
    await enrolTotp(world, stepped.browser);
    const keyless = await makePerson(world);
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      suspended.accountId,
    ]);
    await world.sql("delete from credentials where account_id = $1", [keyless.accountId]);
    const wrong = "một câu hoàn toàn khác";
    const unknown = await answerTo("/session", { email: "khong-ai@loa.test", password: wrong });
    for (const { email } of [known, suspended, stepped, keyless])
      expect(await answerTo("/session", { email, password: wrong }), email).toEqual(unknown);
    const right = await answerTo("/session", { email: suspended.email, password });
    expect(right).toEqual(unknown);
    expect(unknown.status).toBe(422);
  });

  it("is not told by a reset, not even by the mails waiting when it answers", async () => {
    const { email } = await makePerson(world);
    const count = async () => (await world.sql("select 1 from mails")).length;
    const before = await count();
    const known = await answerTo("/password-resets", { email });
    expect(await count()).toBe(before);
    expect(await answerTo("/password-resets", { email: "khong-ai@loa.test" })).toEqual(known);
    expect(known.status).toBe(204);
    await world.runJobs();
    expect(await count()).toBe(before + 1);
  });

  it("is not told to an inviter", async () => {
    const admin = await signedIn(world, [{ role: "administrator" }]);
    const { email } = await makePerson(world);
    const grant = { role: "leader", unitId: null, domain: null, name: "Người được mời" };
    const answers = [];
    for (const address of [email, "khong-ai@loa.test"])
      answers.push(await answerTo("/invitations", { ...grant, email: address }, admin.browser));
    const shape = answers.map(({ status, headers, text }) => ({
      status,
      headers,
      text: text.replace(/"id":"[^"]+"/, ""),
    }));
    expect(shape[0]).toEqual(shape[1]);
    expect(shape[0]?.status).toBe(200);
  });

  it("is not told by a link: unknown, used and expired ones are refused alike", async () => {
    const { email } = await makePerson(world);
    await openBrowser(world).call(contract.requestPasswordReset, { body: { email } });
    await world.runJobs();
    const [mail] = await world.sql<{ text: string }>(
      "select body_text as text from mails where to_address = $1",
      [email],
    );
    const token = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    world.clock.set("2025-06-03");
    const body = { password: "một câu hoàn toàn khác" };
    const expired = await answerTo("/password-resets/use", { ...body, token });
    const unknown = await answerTo("/password-resets/use", { ...body, token: "x".repeat(43) });
    expect(expired).toEqual(unknown);
    expect(unknown.status).toBe(410);
  });

  it("is not told by passkeys: the question names nobody, and a known key is refused like an unknown one", async () => {
    const services = { ...world.services, baseUrl: "http://localhost" };
    const api: World["api"] = (identify) => createApi({ routes, services, identify });
    const browser = openBrowser({ ...world, services, api });
    const question = await browser.call(contract.askSignInPasskey);
    expect(question).toMatchObject({ rpId: "localhost", allowCredentials: [] });
    const { accountId } = await makePerson(world);
    await world.sql(
      "insert into passkeys (account_id, credential_id, public_key, counter, name, created_at) values ($1, 'biet', '', 0, 'x', now())",
      [accountId],
    );
    const answer = (id: string) => ({
      answer: { id, rawId: id, type: "public-key", response: {} },
    });
    const known = await answerTo("/session/passkey", answer("biet"));
    expect(await answerTo("/session/passkey", answer("khong-biet"))).toEqual(known);
    expect(known.status).toBe(422);
  });

  // Processor time instead of a clock: what an answer costs, whatever else the machine does.
  async function costOf(email: string) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < 8; turn += 1)
      await answerTo("/session", { email, password: "sai sai sai sai" });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  it("is not told by the work done: unknown, suspended and two-step accounts cost as much", async () => {
    const known = await makePerson(world);
    const suspended = await makePerson(world);
    await world.sql("update accounts set suspended_at = now() where id = $1", [
      suspended.accountId,
    ]);
    const cost = await costOf(known.email);
    for (const email of ["chua-tung-co@loa.test", suspended.email]) {
      const other = await costOf(email);
      expect(other / cost, email).toBeGreaterThan(0.4);
      expect(other / cost, email).toBeLessThan(2.5);
    }
  });
});
