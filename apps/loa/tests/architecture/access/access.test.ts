import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenScopeOf } from "../../../src/platform/auth/token-scope.ts";
import { createApi } from "../../../src/platform/http/server.ts";
import { routes } from "../../../src/routes.ts";
import { doorOf, everyId, type Ids } from "../../support/doors.ts";
import { makeDesk } from "../../support/outputs-factory.ts";
import { createWorld, type World } from "../../support/world.ts";
import { type Caller, everyCaller, identifyOf } from "./callers.ts";
import { fitting, knock, undoing } from "./knock.ts";

// What every door answers everybody is declared in access.txt, cell by cell; this knocks at each and compares. After a
// wished-for change: LOA_UPDATE_ACCESS=1 npx vitest run access, and every changed cell is looked at in the difference.

const file = new URL("./access.txt", import.meta.url);
const endpoints = routes.map(({ endpoint }) => endpoint);

let world: World;
let callers: Caller[];
let found: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  world = await createWorld();
  const desk = await makeDesk(world);
  const ids = await everyId(world, desk);
  callers = await everyCaller(world, desk, ids, missing(ids));
  found = await knockEverywhere();
  if (process.env["LOA_UPDATE_ACCESS"]) writeFileSync(file, written(found));
}, 600_000);
afterAll(() => world.close());

// Names that are no ids stay as they are.
function missing(ids: Ids): Ids {
  const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, isId.test(id) ? randomUUID() : id]),
  );
}

async function knockEverywhere(): Promise<Map<string, string[]>> {
  const table = new Map<string, string[]>(endpoints.map((endpoint) => [doorOf(endpoint), []]));
  const services = { ...world.services, database: undoing(world.services.database) };
  for (const caller of callers) {
    // Whoever knocks at the sign-in doors after many others would be told to wait.
    await world.sql("delete from attempts");
    const api = createApi({ routes, services, identify: identifyOf(world, caller) });
    for (const endpoint of endpoints) {
      const { status } = await api.request(
        knock(endpoint, { ...caller, body: fitting(endpoint, caller.ids) }),
      );
      table.get(doorOf(endpoint))?.push(String(status));
    }
  }
  return table;
}

const legend = () => callers.map(({ name }, at) => `#   ${letters[at]}  ${name.trim()}`);
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function written(table: ReadonlyMap<string, readonly string[]>): string {
  const wide = Math.max(...[...table.keys()].map((door) => door.length));
  const row = (door: string, cells: readonly string[]) =>
    `${door.padEnd(wide)}  ${cells.join(" ")}`;
  const head = row(
    "# door",
    callers.map((_, at) => ` ${letters[at]} `),
  );
  const rows = [...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([door, cells]) => row(door, cells));
  return [
    "# What every door answers everybody to a body that fits its contract. 422: let in, and the body found wanting in itself",
    "# or in what it names. Columns:",
    ...legend(),
    head.trimEnd(),
    ...rows,
    "",
  ].join("\n");
}

function declared(): Map<string, string[]> {
  const lines = readFileSync(file, "utf8").split("\n");
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((line) => {
      const [, door = "", cells = ""] = /^(.*?)\s{2,}([\d ]+)$/.exec(line) ?? [];
      return [door, cells.split(" ")];
    }),
  );
}

const column = (name: string) => callers.findIndex((caller) => caller.name === name);
const open = (status: string | undefined) => status?.startsWith("2") === true;
const publicDoors = new Set(
  routes.filter(({ policy }) => policy === "public").map(({ endpoint }) => doorOf(endpoint)),
);
const guarded = () => [...found].filter(([door]) => !publicDoors.has(door));

describe("access", () => {
  it("is what the table declares, in every cell", () => {
    const table = declared();
    const cells = [...found].flatMap(([door, statuses]) =>
      statuses.flatMap((status, at) => {
        const said = table.get(door)?.[at] ?? "nothing";
        return said === status
          ? []
          : [`${door}, ${callers[at]?.name}: ${status}, declared ${said}`];
      }),
    );
    expect(cells).toEqual([]);
    expect([...table.keys()].filter((door) => !found.has(door))).toEqual([]);
    expect([...found.values()].flat().length).toBe(endpoints.length * callers.length);
  });

  it("is refused to whoever does not show who they are", () => {
    const unknown = ["nobody", "suspended", "session over", "second step owed", "token over"];
    const let_in = guarded().flatMap(([door, statuses]) =>
      unknown.flatMap((name) => (statuses[column(name)] === "401" ? [] : [`${door}, ${name}`])),
    );
    expect(let_in).toEqual([]);
  });

  it("tells nobody whether a row of another unit is there or missing", () => {
    const told = guarded().flatMap(([door, statuses]) =>
      ["officer", "head"].flatMap((who) => {
        const [others, none] = [
          statuses[column(`${who}, other's`)],
          statuses[column(`${who}, missing`)],
        ];
        return open(others) || others === none
          ? []
          : [`${door}, ${who}: ${others}, missing ${none}`];
      }),
    );
    expect(told).toEqual([]);
  });

  it("is never wider by a token than its person's own", () => {
    const wider = guarded().flatMap(([door, statuses]) =>
      open(statuses[column("token, own")]) && !open(statuses[column("officer, own")]) ? [door] : [],
    );
    expect(wider).toEqual([]);
  });

  it("is given to a token by its scope alone", () => {
    const scopeOf = new Map(endpoints.map((one) => [doorOf(one), tokenScopeOf(one)]));
    const needless = guarded().filter(
      ([door, statuses]) =>
        scopeOf.get(door) !== "progress:read" &&
        statuses[column("token for progress alone")] !== "403",
    );
    expect(needless).toEqual([]);
  });

  it("ends in no door with a fault of the program", () => {
    const broken = [...found].filter(([, statuses]) => statuses.some((status) => status >= "500"));
    expect(broken).toEqual([]);
  });
});
