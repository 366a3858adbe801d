import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordOutput } from "../../../src/features/outputs/contract.ts";
import type { Actor } from "../../../src/platform/auth/actor.ts";
import type { Endpoint } from "../../../src/platform/contract/endpoint.ts";
import { createApi } from "../../../src/platform/http/server.ts";
import { routes } from "../../../src/routes.ts";
import { doorOf, everyId, type Ids } from "../../support/doors.ts";
import { anOutput, type Desk, makeDesk } from "../../support/outputs-factory.ts";
import { shapeOf } from "../../support/sample-body.ts";
import { createWorld, type World } from "../../support/world.ts";
import { fitting, knock, undoing } from "./knock.ts";

const endpoints = routes.map(({ endpoint }) => endpoint);
let world: World;
let desk: Desk;
let ids: Ids;
let everybody: Actor;

beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
  ids = await everyId(world, desk);
  // Whom nearly every door lets in, so that the hostile value reaches what lies behind it.
  everybody = await world.make.actor([
    { role: "administrator" },
    { role: "coordinator", domain: "CDS" },
    { role: "unit_head", unitId: desk.unitId },
  ]);
}, 60_000);
afterAll(() => world.close());

const faults: string[] = [];

async function answersOf(cases: Iterable<readonly [Endpoint, string, () => Request]>) {
  const services = { ...world.services, database: undoing(world.services.database) };
  const api = createApi({ routes, services, identify: async () => everybody });
  let asked = 0;
  for (const [endpoint, what, request] of cases) {
    const { status } = await api.request(request());
    asked += 1;
    if (status >= 500) faults.push(`${doorOf(endpoint)} ${what}: ${status}`);
  }
  return asked;
}

const long = "đ".repeat(3_000);
const hostile = [
  ...["", "\u0000", long, "-1", "0", "NaN", "1e308", "9223372036854775808", "2025-02-30"],
  ...["' or 1=1 --", "%", "\\", "[object Object]", "../../etc/passwd", "\ud800", "null", "{}"],
];

// Thousands of requests, as many as there are doors: on a busy machine they take minutes.
describe("hostile input", { timeout: 900_000 }, () => {
  it("makes no query of any door fail by the program's own fault", async () => {
    faults.length = 0;
    const asked = await answersOf(hostileQueries());
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });

  it("makes no name in an address fail by the program's own fault", async () => {
    faults.length = 0;
    const asked = await answersOf(hostilePaths());
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });

  it("makes no body fail by the program's own fault", async () => {
    faults.length = 0;
    const asked = await answersOf(hostileBodies());
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

function* hostileQueries() {
  for (const endpoint of endpoints) {
    const names = Object.keys((endpoint.query ? shapeOf(endpoint.query).properties : {}) ?? {});
    for (const name of names)
      for (const value of hostile) {
        const query = `?${new URLSearchParams([
          [name, value.toWellFormed()],
          [name, "2"],
        ])}`;
        yield [endpoint, query.slice(0, 60), send(endpoint, { query })] as const;
      }
  }
}

function* hostilePaths() {
  for (const endpoint of endpoints) {
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
    if (names.length === 0) continue;
    for (const value of hostile) {
      const told = encodeURIComponent(value.toWellFormed()) || "%20";
      const asked = { ...ids, accountId: told, sessionId: told, invitationId: told };
      const bad = { ...asked, mailId: told, passkeyId: told, ...named(names, told) };
      yield [endpoint, told.slice(0, 40), send(endpoint, { query: "", ids: bad })] as const;
    }
  }
}

const named = (names: readonly string[], value: string) =>
  Object.fromEntries(names.map((name) => [name, value]));

const nested = JSON.parse(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`);
const values: readonly unknown[] = [
  ...[null, -1, 1e308, true, "\u0000", long, [], {}, nested, ["x"], { $ne: null }],
  ...["9".repeat(400), "2025-13-45", "__proto__"],
];

function* hostileBodies() {
  for (const endpoint of endpoints) {
    if (!endpoint.body) continue;
    const body = fitting(endpoint, ids) as Record<string, unknown>;
    for (const value of values)
      yield [endpoint, `whole ${typeof value}`, send(endpoint, { body: value })] as const;
    for (const name of Object.keys(shapeOf(endpoint.body).properties ?? body))
      for (const value of values)
        yield [endpoint, name, send(endpoint, { body: { ...body, [name]: value } })] as const;
  }
}

const send =
  (endpoint: Endpoint, over: { ids?: Ids; body?: unknown; query?: string }) => (): Request =>
    knock(endpoint, { ids, headers: {}, body: fitting(endpoint, ids), ...over });

/** Objects of a shape that would let through what they do not name. */
function looseObjects(shape: object, at = ""): string[] {
  const { properties, additionalProperties } = shape as Record<string, object | undefined>;
  const own = properties && additionalProperties !== (false as unknown) ? [at || "body"] : [];
  const parts = Object.entries(shape).flatMap(([name, part]) =>
    typeof part === "object" && part !== null ? looseObjects(part, `${at}/${name}`) : [],
  );
  return [...own, ...parts];
}

describe("a field nobody asked for", () => {
  it("is dropped by every contract before anything is done with it", () => {
    const loose = endpoints.flatMap((endpoint) =>
      endpoint.body
        ? looseObjects(shapeOf(endpoint.body, "output")).map((at) => `${doorOf(endpoint)} ${at}`)
        : [],
    );
    expect(loose).toEqual([]);
  });

  it("changes nothing of what is recorded", async () => {
    const extra = {
      ...{ id: desk.planId, state: "accepted", acceptedBy: desk.officer.accountId },
      ...{ recordedOn: "2020-01-01", unit_id: desk.strangerUnitId, sample: true, onBehalf: true },
      ...{ recordedBy: desk.head.accountId, revision: 99, role: "administrator" },
    };
    const body = { ...anOutput(desk.unitId), ...extra };
    const output = await world.as(desk.officer).call(recordOutput, { body });
    const rows = await world.sql(
      "select unit_id, recorded_on, sample, on_behalf, revision from outputs where id = $1",
      [output.id],
    );
    expect(output.id).not.toBe(desk.planId);
    expect(output.state).toBe("recorded");
    expect(rows).toEqual([
      {
        unit_id: desk.unitId,
        recorded_on: "2025-06-02",
        sample: false,
        on_behalf: false,
        revision: 1,
      },
    ]);
    const granted = await world.sql("select role from role_grants where account_id = $1", [
      desk.officer.accountId,
    ]);
    expect(granted).toEqual([{ role: "officer" }]);
  });
});
