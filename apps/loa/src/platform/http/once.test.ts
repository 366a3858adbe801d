import fc from "fast-check";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../auth/actor.ts";
import { signedIn } from "../auth/policy.ts";
import { endpoint } from "../contract/endpoint.ts";
import { refuse } from "./errors.ts";
import { sweepIdempotencyKeys } from "./idempotency-sweep.ts";
import { type Route, route } from "./route.ts";
import { createApi } from "./server.ts";

// A door that leaves one row at each knock, so that knocks can be counted.
const knock = endpoint({
  method: "post",
  path: "/units/knock",
  summary: { vi: "Gõ cửa", en: "Knock" },
  body: z.object({ name: z.string() }),
  response: z.object({ name: z.string(), number: z.number() }),
});

describe("a change under an Idempotency-Key", () => {
  let world: World;
  let person: Actor;
  let serial = 0;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.make.actor([{ role: "administrator" }]);
  });
  afterAll(() => world.close());

  function door(meanwhile: (name: string) => Promise<void> = async () => undefined): Route {
    return route(knock, {
      policy: signedIn,
      handle: async ({ tx, body, now }) => {
        const number = ++serial;
        const key = `${body.name}-${number}`;
        await tx.insertInto("settings").values({ key, value: "1", changed_at: now }).execute();
        await meanwhile(body.name);
        return { name: body.name, number };
      },
    });
  }
  const api = (entry: Route = door(), actor = person, patience = 30_000) =>
    createApi({
      routes: [entry],
      services: world.services,
      identify: async () => actor,
      twinPatience: patience,
    });
  function ask(app: Hono, key: string | null, body: object, query = "") {
    const headers: Record<string, string> = {
      "content-type": "application/json",
      "x-loa-request": "1",
    };
    if (key !== null) headers["idempotency-key"] = key;
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return app.request(`http://loa.test/api/v1/units/knock${query}`, init);
  }
  const rowsOf = async (name: string) =>
    (await world.sql("select 1 from settings where key like $1", [`${name}-%`])).length;
  const codeOf = async (response: Response) =>
    ((await response.json()) as { error: { code: string } }).error.code;

  it("is done once, and a repeat gets the first answer and says so", async () => {
    const app = api();
    const first = await ask(app, "k1", { name: "mot" });
    const again = await ask(app, "k1", { name: "mot" });
    expect(await again.text()).toBe(await first.text());
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect(await rowsOf("mot")).toBe(1);
  });

  it("is done each time without a key", async () => {
    const app = api();
    await ask(app, null, { name: "khong" });
    await ask(app, null, { name: "khong" });
    expect(await rowsOf("khong")).toBe(2);
  });

  it("is refused when the key was used for another body or another address", async () => {
    const app = api();
    await ask(app, "k2", { name: "hai" });
    const other = await ask(app, "k2", { name: "khac" });
    expect([other.status, await codeOf(other)]).toEqual([422, "idempotency-mismatch"]);
    const elsewhere = await ask(app, "k2", { name: "hai" }, "?x=1");
    expect(await codeOf(elsewhere)).toBe("idempotency-mismatch");
    expect(await rowsOf("khac")).toBe(0);
  });

  it("shares no key between two people", async () => {
    const other = await world.make.actor([{ role: "administrator" }]);
    await ask(api(), "k3", { name: "ba" });
    const theirs = await ask(api(door(), other), "k3", { name: "ba" });
    expect(theirs.headers.get("idempotency-replayed")).toBeNull();
    expect(await rowsOf("ba")).toBe(2);
  });

  it("may be tried again after a refusal, which undid it, key included", async () => {
    let refusing = true;
    const app = api(
      door(async () => {
        if (refusing) throw refuse("not-now", 409, { vi: "Chưa được.", en: "Not now." });
      }),
    );
    expect((await ask(app, "k4", { name: "bon" })).status).toBe(409);
    refusing = false;
    expect((await ask(app, "k4", { name: "bon" })).status).toBe(200);
    expect(await rowsOf("bon")).toBe(1);
  });

  it("makes a twin wait for the first and answers it the same", async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const app = api(
      door(async () => {
        entered.resolve();
        await gate.promise;
      }),
    );
    const first = ask(app, "k5", { name: "nam" });
    await entered.promise;
    const second = ask(app, "k5", { name: "nam" });
    await waitingTwin();
    gate.resolve();
    const [one, two] = await Promise.all([first, second]);
    expect(await two.text()).toBe(await one.text());
    expect(await rowsOf("nam")).toBe(1);
  });

  it("tells a twin that waited too long to come back", async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const app = api(
      door(async () => {
        entered.resolve();
        await gate.promise;
      }),
      person,
      50,
    );
    const first = ask(app, "k6", { name: "sau" });
    await entered.promise;
    const second = await ask(app, "k6", { name: "sau" });
    expect([second.status, await codeOf(second)]).toEqual([409, "still-running"]);
    expect(second.headers.get("retry-after")).toBe("2");
    gate.resolve();
    expect((await first).status).toBe(200);
    expect(await rowsOf("sau")).toBe(1);
  });

  /** Until one of ours stands at a lock. */
  async function waitingTwin() {
    for (;;) {
      const rows = await world.sql(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      if (rows.length > 0) return;
    }
  }

  it("is forgotten after a day, by asking and by sweeping", async () => {
    const app = api();
    world.clock.set("2025-06-04T08:00:00+07:00");
    await ask(app, "k7", { name: "bay" });
    await ask(app, "k8", { name: "tam" });
    world.clock.set("2025-06-05T07:59:59+07:00");
    await ask(app, "k7", { name: "bay" });
    expect(await rowsOf("bay")).toBe(1);
    world.clock.set("2025-06-05T08:00:00+07:00");
    await ask(app, "k7", { name: "bay" });
    expect(await rowsOf("bay")).toBe(2);
    await sweepIdempotencyKeys(world.services);
    const kept = await world.sql<{ key: string }>("select key from idempotency_keys");
    expect(kept.map(({ key }) => key)).toEqual(["k7"]);
  });

  it("takes no key that is no printable text of 200 letters", async () => {
    for (const key of ["", "x".repeat(201), "k\u00e9"])
      expect((await ask(api(), key, { name: "xau" })).status).toBe(422);
    expect(await rowsOf("xau")).toBe(0);
  });

  it("takes none where the answer may be a secret", async () => {
    const { routes } = await import("../../routes.ts");
    const identify = async () => person;
    const app = createApi({ routes, services: world.services, identify });
    const response = await app.request("http://loa.test/api/v1/api-tokens", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-loa-request": "1",
        "idempotency-key": "k9",
      },
      body: JSON.stringify({ name: "x", scopes: ["units:read"], expiresOn: "2025-12-31" }),
    });
    expect([response.status, await codeOf(response)]).toEqual([400, "idempotency-not-offered"]);
  });

  it("makes one record for each key, whatever is repeated in whatever order, side by side or in turn", async () => {
    let run = 0;
    const repeats = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(repeats, async (rounds) => {
        const mark = `luat${++run}`;
        const app = api();
        for (const round of rounds)
          await Promise.all(
            round.map((key) => ask(app, `${mark}-${key}`, { name: `${mark}k${key}` })),
          );
        for (const key of new Set(rounds.flat())) expect(await rowsOf(`${mark}k${key}`)).toBe(1);
        expect(await rowsOf(`${mark}k%`)).toBe(new Set(rounds.flat()).size);
      }),
      { numRuns: 25 },
    );
  });
});
