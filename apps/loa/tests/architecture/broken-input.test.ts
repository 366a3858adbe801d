import { afterAll, beforeAll, expect, it } from "vitest";
import { changeGroup, listUnits } from "../../src/features/units/contract.ts";
import { createWorld, type World } from "../support/world.ts";

// Each of these once reached PostgreSQL, which refuses it, and came back as an internal error.
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it("refuses a text with a NUL character or half a surrogate pair, and says in which field", async () => {
  const admin = world.as(await world.make.actor([{ role: "administrator" }]));
  const rule = { kinds: [], under: null, include: ["a\u0000"], exclude: [] };
  const params = { groupId: "018f0000-0000-7000-8000-000000000000" };
  for (const [body, field] of [
    [{ rule }, "rule.include.0"],
    [{ name: "\ud800x" }, "name"],
  ] as const) {
    const refusal = await admin.refusal(changeGroup, { params, body });
    expect(refusal.status).toBe(422);
    expect(Object.keys(refusal.body.error.fields ?? {})).toEqual([field]);
  }
});

it("refuses a year no calendar of the database has", async () => {
  const anybody = world.as(await world.make.actor([{ role: "leader" }]));
  for (const asOf of ["0000-01-01", "9999-12-31"])
    expect((await anybody.refusal(listUnits, { query: { asOf } })).status).toBe(422);
  expect(await anybody.call(listUnits, { query: { asOf: "2999-12-31" } })).toBeDefined();
});

it("says how much a body may hold, and takes an upload broken off for no failure of its own", async () => {
  const admin = world.as(await world.make.actor([{ role: "administrator" }]));
  const send = (body: RequestInit["body"], type: string) =>
    admin.raw("http://loa.test/api/v1/unit-groups", {
      method: "POST",
      headers: { "x-loa-request": "1", "content-type": type },
      body,
      duplex: "half",
    } as RequestInit);
  const large = await send("x".repeat(300_000), "application/json");
  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining("256 KB")]);
  const gone = new ReadableStream({
    pull: (stream) => stream.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
  });
  expect((await send(gone, "application/json")).status).toBe(400);
  expect((await send("{}", "Application/JSON; charset=UTF-8")).status).toBe(422);
});
