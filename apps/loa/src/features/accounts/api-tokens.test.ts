import { Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { TokenScope } from "../../platform/contract/token-scopes.ts";
import { createApi } from "../../platform/http/server.ts";
import { createLog } from "../../platform/log/log.ts";
import { routes } from "../../routes.ts";
import { createApiToken, listApiTokens, revokeApiToken } from "./contract.ts";
import { createIdentify } from "./index.ts";

describe("personal tokens", () => {
  let world: World;
  let person: Actor;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    world.clock.set("2025-06-02");
    person = await world.make.actor([{ role: "administrator" }]);
  });
  afterAll(() => world.close());

  const make = (scopes: readonly TokenScope[], expiresOn = "2025-12-31") =>
    world
      .as(person)
      .call(createApiToken, { body: { name: "Đồng bộ cổng", scopes: [...scopes], expiresOn } });

  async function send(token: string, path: string, init: RequestInit = {}) {
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as object) };
    const app = world.api(createIdentify(world.services));
    return app.request(`http://loa.test/api/v1${path}`, { ...init, headers });
  }
  async function refusal(token: string, path: string, init: RequestInit = {}) {
    const response = await send(token, path, init);
    const { error } = (await response.json()) as { error: { code: string; details?: unknown } };
    return { status: response.status, code: error.code, details: error.details };
  }
  const refused = { status: 401, code: "token-refused", details: undefined };

  it("speak for their person, without a cookie and without the console's header", async () => {
    const { token } = await make(["units:read", "units:write"]);
    expect((await send(token, "/units")).status).toBe(200);
    const body = JSON.stringify({ names: [] });
    const posted = await send(token, "/units", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expect(posted.status).toBe(422);
  });

  it("are shown once: afterwards only a name, scopes, dates and four letters", async () => {
    const made = await make(["plans:read"]);
    expect(made.token).toMatch(/^loa_[\w-]{43}$/);
    const listed = await world.as(person).raw("/api/v1/api-tokens");
    const text = await listed.text();
    expect(text).toContain(made.id);
    expect(text).not.toContain(made.token);
    expect(made.hint).toBe(made.token.slice(-4));
  });

  it("stand in the database as a hash only, audit log included", async () => {
    const { token } = await make(["plans:read"]);
    const rows = await world.sql<{ row: string }>(
      "select t::text as row from api_tokens t union all select e::text from audit_entries e",
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ row }) => row.includes(token) || row.includes(token.slice(4)))).toEqual(
      [],
    );
  });

  it("never reach a log line, even when the request fails badly", async () => {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const { token } = await make(["units:read"]);
    const services = { ...world.services, log: createLog("debug", stream) };
    const identify = createIdentify(services);
    const failing = routes.map((entry) => ({
      ...entry,
      handle: () => Promise.reject(new Error("broken on purpose")),
    }));
    const app = createApi({ routes: failing, services, identify });
    const headers = { authorization: `Bearer ${token}` };
    const response = await app.request("http://loa.test/api/v1/units", { headers });
    expect(response.status).toBe(500);
    expect(lines.join("")).toContain("broken on purpose");
    expect(lines.join("")).not.toContain(token.slice(4));
  });

  it("are refused when unknown, empty or of another make", async () => {
    const { token } = await make(["units:read"]);
    for (const wrong of [`${token.slice(0, -1)}_`, "", "loa_", token.slice(4), "x y"])
      expect(await refusal(wrong, "/units")).toEqual(refused);
  });

  it("do not fall back on a cookie when they are wrong", async () => {
    const app = world.api(createIdentify(world.services));
    const headers = { authorization: "Bearer loa_nothing", cookie: "loa_session=x.y" };
    expect((await app.request("http://loa.test/api/v1/session", { headers })).status).toBe(401);
  });

  it("leave a proxy's own password alone", async () => {
    const app = world.api(createIdentify(world.services));
    const headers = { authorization: "Basic eDp5" };
    const response = await app.request("http://loa.test/api/v1/first-run?token=".padEnd(80, "x"), {
      headers,
    });
    expect(response.status).toBe(200);
  });

  it("work through their last day in Vietnam and not a moment longer", async () => {
    const { token } = await make(["units:read"], "2025-06-03");
    world.clock.set("2025-06-03T23:59:59+07:00");
    expect((await send(token, "/units")).status).toBe(200);
    world.clock.set("2025-06-04T00:00:00+07:00");
    expect(await refusal(token, "/units")).toEqual(refused);
  });

  it("end when revoked, and only by their own person", async () => {
    const { token, id } = await make(["units:read"]);
    const other = await world.make.actor([{ role: "administrator" }]);
    const params = { tokenId: id };
    expect((await world.as(other).refusal(revokeApiToken, { params })).status).toBe(404);
    expect((await send(token, "/units")).status).toBe(200);
    await world.as(person).call(revokeApiToken, { params });
    expect(await refusal(token, "/units")).toEqual(refused);
    expect((await world.as(person).call(listApiTokens)).tokens).toEqual([]);
  });

  it("end with their person's suspension", async () => {
    const { token } = await make(["units:read"]);
    await world.sql("update accounts set suspended_at = now() where id = $1", [person.accountId]);
    expect(await refusal(token, "/units")).toEqual(refused);
  });

  it("never have more than their person has at that moment", async () => {
    const { token } = await make(["units:read", "units:write"]);
    const template = "/unit-imports/template";
    expect((await send(token, template)).status).toBe(200);
    await world.sql("delete from role_grants where account_id = $1", [person.accountId]);
    expect(await refusal(token, template)).toMatchObject({ status: 403, code: "not-allowed" });
  });

  it("do only what their scopes say", async () => {
    const { token } = await make(["units:read"]);
    const details = { needed: "plans:read" };
    expect(await refusal(token, "/plans")).toEqual({ status: 403, code: "scope-missing", details });
    const posted = await refusal(token, "/unit-groups", { method: "POST" });
    expect(posted).toMatchObject({ code: "scope-missing", details: { needed: "units:write" } });
  });

  it("open no door that is for people only: tokens, people, audit, setup", async () => {
    const { token } = await make(["units:read", "plans:write"]);
    for (const path of ["/api-tokens", "/people", "/audit", "/setup", "/session", "/mails"])
      expect(await refusal(token, path)).toMatchObject({ status: 403, code: "session-only" });
    const more = await refusal(token, "/api-tokens", { method: "POST" });
    expect(more.code).toBe("session-only");
  });

  it("last a year at most and not into the past", async () => {
    for (const expiresOn of ["2025-06-01", "2026-06-05"]) {
      const body = { name: "x", scopes: ["units:read" as const], expiresOn };
      const { status, body: answer } = await world.as(person).refusal(createApiToken, { body });
      expect([status, Object.keys(answer.error.fields ?? {})]).toEqual([422, ["expiresOn"]]);
    }
    expect((await make(["units:read"], "2026-06-02")).expiresOn).toBe("2026-06-02");
  });

  it("are twenty at most", async () => {
    for (let made = 0; made < 20; made++) await make(["units:read"]);
    const body = { name: "x", scopes: ["units:read" as const], expiresOn: "2025-12-31" };
    const { body: answer } = await world.as(person).refusal(createApiToken, { body });
    expect(answer.error.code).toBe("too-many-api-tokens");
  });

  it("tell when they were last used, to within minutes", async () => {
    const { token, id } = await make(["units:read"]);
    const used = async () =>
      (await world.as(person).call(listApiTokens)).tokens.find((row) => row.id === id)?.lastUsedAt;
    expect(await used()).toBeNull();
    await send(token, "/units");
    expect(await used()).toBe("2025-06-02T05:00:00.000Z");
    world.clock.set("2025-06-02T12:06:00+07:00");
    await send(token, "/units");
    expect(await used()).toBe("2025-06-02T05:06:00.000Z");
  });

  it("leave their mark in the audit log: made, used for a change, revoked", async () => {
    const { token, id } = await make(["units:write"]);
    const group = {
      code: "NHOM",
      name: "Nhóm",
      rule: { kinds: ["commune"], under: null, include: [], exclude: [] },
    };
    const posted = await send(token, "/unit-groups", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(group),
    });
    expect(posted.status).toBe(200);
    await world.as(person).call(revokeApiToken, { params: { tokenId: id } });
    const rows = await world.sql<{ action: string; by: string | null }>(
      "select action, details ->> 'byToken' as by from audit_entries where account_id = $1 order by id",
      [person.accountId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "api-token.created",
      "unit-group.created",
      "api-token.revoked",
    ]);
    expect(rows.map(({ by }) => by)).toEqual([null, id, null]);
  });

  it("owe a second factor when one is required and they were made without", async () => {
    const { token } = await make(["units:read"]);
    await world.sql("insert into settings (key, value) values ('second-factor-required', 'true')");
    expect(await refusal(token, "/units")).toMatchObject({ code: "second-factor-needed" });
    await world.sql("delete from settings where key = 'second-factor-required'");
    expect((await send(token, "/units")).status).toBe(200);
  });
});
