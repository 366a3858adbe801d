import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBrowser } from "../../../tests/support/browser.ts";
import { type IdentityProvider, startProvider } from "../../../tests/support/identity-provider.ts";
import {
  enrolTotp,
  makePerson,
  passSeconds,
  password,
  signedIn,
} from "../../../tests/support/sign-in.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { readEnv } from "../../platform/config/env.ts";
import { createApi } from "../../platform/http/server.ts";
import { routes } from "../../routes.ts";
import * as contract from "./contract.ts";

describe("single sign-on", () => {
  let bare: World;
  let idp: IdentityProvider;
  let world: World;
  let serial = 0;
  beforeAll(async () => {
    bare = await createWorld();
    idp = await startProvider(bare.services.baseUrl);
    world = withProvider({});
  });
  beforeEach(() => bare.clock.set("2025-06-02"));
  afterAll(async () => {
    await idp.close();
    await bare.close();
  });

  /** The same world with a provider in its environment. */
  function withProvider(more: Record<string, string>): World {
    const { LOA_DATA_DIR, LOA_LOG_LEVEL } = bare.services.env;
    const env = readEnv({ LOA_DATA_DIR, LOA_LOG_LEVEL, ...idp.env, ...more });
    const services = { ...bare.services, env };
    const api: World["api"] = (identify) => createApi({ routes, services, identify });
    return { ...bare, services, api };
  }

  /** Somebody at the provider whose proven address is this one. */
  function at(email: string, claims: Record<string, unknown> = {}) {
    const subject = `nguoi-${++serial}`;
    idp.person = {
      subject,
      claims: { name: "Trần Thị Một Lần", email, email_verified: true, ...claims },
    };
    return subject;
  }

  async function question(browser: ReturnType<typeof openBrowser>, body = {}) {
    const { address } = await browser.call(contract.startProviderSignIn, { body });
    return idp.visit(address);
  }

  async function enter(where = world, body = {}) {
    const browser = openBrowser(where);
    const query = await question(browser, body);
    const answer = await browser.call(contract.finishProviderSignIn, { body: { query } });
    return { browser, query, ...answer };
  }

  async function refused(where = world, body = {}) {
    const browser = openBrowser(where);
    const query = await question(browser, body);
    const { body: answer } = await browser.refusal(contract.finishProviderSignIn, {
      body: { query },
    });
    expect(browser.cookies.has("loa_session")).toBe(false);
    return answer.error.code;
  }

  it("is told of on the sign-in page, and is not there without a provider", async () => {
    expect((await openBrowser(world).call(contract.readSignInWays)).provider).toEqual({
      label: "SSO tỉnh mẫu",
    });
    expect((await openBrowser(bare).call(contract.readSignInWays)).provider).toBeNull();
    const none = await openBrowser(bare).refusal(contract.startProviderSignIn, { body: {} });
    expect(none.status).toBe(404);
  });

  it("opens the account whose e-mail the provider has proven, and links it by issuer and subject", async () => {
    const { email, accountId } = await makePerson(world, [{ role: "leader" }]);
    const subject = at(email.toUpperCase());
    const { browser, next, back } = await enter(world, { back: "/plans?q=a" });
    expect({ next, back }).toEqual({ next: "done", back: "/plans?q=a" });
    expect((await browser.call(contract.readSession)).account.id).toBe(accountId);
    const { sessions } = await browser.call(contract.listSessions);
    expect(sessions[0]).toMatchObject({ openedBy: "provider", secondFactor: null });
    idp.person = { subject, claims: { email: "dia-chi-moi@loa.test", email_verified: true } };
    const again = await enter();
    expect((await again.browser.call(contract.readSession)).account.id).toBe(accountId);
  });

  it("asks with PKCE, state and nonce, and binds the answer to this browser", async () => {
    const browser = openBrowser(world);
    const { address } = await browser.call(contract.startProviderSignIn, { body: {} });
    const asked = new URL(address).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(asked.get(name)).toMatch(/.{20,}/);
    expect(browser.received.at(-1)).toMatch(/^loa_ceremony=.{43}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it("refuses an answer used before, brought by another browser, or ten minutes late", async () => {
    const { email } = await makePerson(world);
    at(email);
    const { browser, query } = await enter();
    const replay = await browser.refusal(contract.finishProviderSignIn, { body: { query } });
    expect(replay.body.error.code).toBe("provider-over");
    const stolen = await question(openBrowser(world));
    const thief = openBrowser(world);
    await thief.call(contract.startProviderSignIn, { body: {} });
    const other = await thief.refusal(contract.finishProviderSignIn, { body: { query: stolen } });
    expect(other.body.error.code).toBe("provider-answer-refused");
    const slow = openBrowser(world);
    const late = await question(slow);
    passSeconds(world, 601);
    const over = await slow.refusal(contract.finishProviderSignIn, { body: { query: late } });
    expect(over.body.error.code).toBe("provider-over");
  });

  it.each(["nonce", "verifier", "state"])("refuses an answer to another %s", async (part) => {
    const { email } = await makePerson(world);
    at(email);
    const browser = openBrowser(world);
    const query = await question(browser);
    await world.sql("update ceremonies set payload = jsonb_set(payload, array[$1], $2)", [
      part,
      JSON.stringify("x".repeat(43)),
    ]);
    const answer = await browser.refusal(contract.finishProviderSignIn, { body: { query } });
    expect(answer.body.error.code).toBe("provider-answer-refused");
    await browser.refusal(contract.readSession);
  });

  it("says so when the person declines at the provider", async () => {
    const browser = openBrowser(world);
    const { address } = await browser.call(contract.startProviderSignIn, { body: {} });
    const state = new URL(address).searchParams.get("state");
    const query = `?error=access_denied&state=${state}&iss=${encodeURIComponent(idp.issuer)}`;
    const answer = await browser.refusal(contract.finishProviderSignIn, { body: { query } });
    expect(answer.body.error.code).toBe("provider-declined");
  });

  it("makes no account and links none for a stranger or an unproven address", async () => {
    const { email } = await makePerson(world);
    at("chua-ai-biet@loa.test");
    expect(await refused()).toBe("provider-unknown-person");
    at(email, { email_verified: false });
    expect(await refused()).toBe("provider-email-unverified");
    at(email, { email_verified: "true" });
    expect(await refused()).toBe("provider-email-unverified");
    expect(await world.sql("select 1 from accounts where email = 'chua-ai-biet@loa.test'")).toEqual(
      [],
    );
  });

  it("lets no suspended person in, linked or not", async () => {
    const { email, accountId } = await makePerson(world);
    at(email);
    await enter();
    await world.sql("update accounts set suspended_at = now() where id = $1", [accountId]);
    expect(await refused()).toBe("account-suspended");
    const other = await makePerson(world);
    await world.sql("update accounts set suspended_at = now() where id = $1", [other.accountId]);
    at(other.email);
    expect(await refused()).toBe("account-suspended");
  });

  it("holds the floor of assurance where one is set", async () => {
    const floored = withProvider({ LOA_OIDC_ACR: "LoA2" });
    const { email } = await makePerson(world);
    at(email, { acr: "LoA1" });
    expect(await refused(floored)).toBe("provider-acr-too-low");
    at(email);
    expect(await refused(floored)).toBe("provider-acr-too-low");
    at(email, { acr: "LoA2" });
    await enter(floored);
  });

  it("asks for one's own second step, unless the provider asked for two factors itself", async () => {
    const { email, browser } = await signedIn(world);
    await enrolTotp(world, browser);
    at(email);
    expect((await enter()).next).toBe("second-factor");
    at(email, { amr: ["pwd", "otp", "mfa"] });
    const known = await enter();
    expect(known.next).toBe("done");
    const { sessions } = await known.browser.call(contract.listSessions);
    expect(sessions.find((session) => session.current)?.secondFactor).toBe("provider");
  });

  it("accepts an invitation with a new account that has no password, and only that role", async () => {
    const admin = await signedIn(world, [{ role: "administrator" }]);
    const email = "duoc-moi@loa.test";
    const grant = { role: "leader" as const, unitId: null, domain: null };
    await admin.browser.call(contract.invite, {
      body: { ...grant, email, name: "Người được mời" },
    });
    const [mail] = await world.sql<{ text: string }>(
      "select body_text as text from mails where to_address = $1",
      [email],
    );
    const invitation = /token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
    at("dia-chi-khac@loa.test", { email_verified: false });
    const { browser } = await enter(world, { invitation });
    const { account, grants } = await browser.call(contract.readSession);
    expect(account).toMatchObject({ email, name: "Trần Thị Một Lần" });
    expect(grants).toEqual([grant]);
    expect((await browser.call(contract.readSecondFactor)).hasPassword).toBe(false);
    const only = await browser.refusal(contract.unlinkProvider);
    expect(only.body.error.code).toBe("provider-only-way");
    at("ke-khac@loa.test");
    expect(await refused(world, { invitation })).toBe("link-over");
  });

  it("links an identity without e-mail from one's own fresh session, and unlinks it", async () => {
    const { browser, accountId } = await signedIn(world);
    const subject = `sddcn-${++serial}`;
    idp.person = { subject, claims: {} };
    expect(await refused()).toBe("provider-unknown-person");
    const query = await question(browser, { link: true });
    const answer = await browser.call(contract.finishProviderSignIn, { body: { query } });
    expect(answer).toEqual({ next: "done", back: "/profile/safety" });
    const there = await enter();
    expect((await there.browser.call(contract.readSession)).account.id).toBe(accountId);
    const other = await signedIn(world);
    const theirs = await question(other.browser, { link: true });
    const taken = await other.browser.refusal(contract.finishProviderSignIn, {
      body: { query: theirs },
    });
    expect(taken.body.error.code).toBe("provider-linked-elsewhere");
    await browser.call(contract.unlinkProvider);
    expect(await refused()).toBe("provider-unknown-person");
    passSeconds(world, 601);
    const late = await browser.refusal(contract.startProviderSignIn, { body: { link: true } });
    expect(late.body.error.code).toBe("proof-needed");
    const nobody = await openBrowser(world).refusal(contract.startProviderSignIn, {
      body: { link: true },
    });
    expect(nobody.status).toBe(401);
  });

  it("signs out at the provider too, with its own token as the hint", async () => {
    const { email } = await makePerson(world);
    at(email);
    const { browser } = await enter();
    const { goTo } = await browser.call(contract.endSession);
    const address = new URL(goTo ?? "");
    expect(address.origin).toBe(idp.issuer);
    expect(address.searchParams.get("post_logout_redirect_uri")).toBe(
      "http://loa.test/console/sign-in",
    );
    expect(address.searchParams.get("id_token_hint")?.split(".")).toHaveLength(3);
    const [row] = await world.sql("select 1 from sessions where provider_token like '%eyJ%'");
    expect(row).toBeUndefined();
    const plain = openBrowser(world);
    await plain.call(contract.startSession, { body: { email, password } });
    expect((await plain.call(contract.endSession)).goTo).toBeNull();
  });

  it("says that the provider is away, and lets the password in", async () => {
    const away = withProvider({ LOA_OIDC_ISSUER: "http://127.0.0.1:9" });
    const { status, body } = await openBrowser(away).refusal(contract.startProviderSignIn, {
      body: {},
    });
    expect({ status, code: body.error.code }).toEqual({
      status: 503,
      code: "provider-unavailable",
    });
    const { email } = await makePerson(world);
    await openBrowser(away).call(contract.startSession, { body: { email, password } });
  });

  it("reads claims by the installation's own names", async () => {
    const mapped = withProvider({ LOA_OIDC_CLAIMS: "name=HoVaTen,verified=always" });
    const { email, accountId } = await makePerson(world);
    at(email, { HoVaTen: "NGUYỄN VĂN A", email_verified: undefined });
    const { browser } = await enter(mapped);
    expect((await browser.call(contract.readSession)).account.id).toBe(accountId);
    expect(() => withProvider({ LOA_OIDC_CLAIMS: "roles=groups" })).toThrow(/not a claim of Loa/);
  });

  it.each([
    "//evil.test",
    "/\\evil.test",
    "/%09/evil.test",
    "https://evil.test",
    "javascript:alert(1)",
    "@evil.test",
  ])("goes back to the first page instead of %s", async (back) => {
    const { email } = await makePerson(world);
    at(email);
    expect((await enter(world, { back })).back).toBe("/");
  });
});
