import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { FilesUnavailable } from "../files/unavailable.ts";
import { openJobs } from "../jobs/jobs.ts";
import type { Services } from "../services.ts";
import { mountHealth, type Readiness } from "./health.ts";

let world: World;
let step: number;
beforeAll(async () => {
  world = await createWorld();
  const { ownerUrl } = world;
  const jobs = await openJobs({ ownerUrl, log: world.services.log, kinds: [], timers: [] });
  await jobs.stop();
  const [row] = await world.sql<{ step: number }>("select max(number) as step from migrations");
  step = row?.step ?? 0;
});
afterAll(() => world.close());

const all = { database: true, migrations: true, files: true, queue: true };
function door(over: Partial<Services> = {}, lastStep = step) {
  const app = new Hono();
  mountHealth(app, { ...world.services, ...over }, lastStep);
  return async () => {
    const response = await app.request("/readyz");
    return { status: response.status, ...((await response.json()) as Readiness) };
  };
}

describe("/readyz", () => {
  it("is ready when database, migrations, files and queue are", async () => {
    expect(await door()()).toEqual({ status: 200, ok: true, checks: all });
  });

  it("is not while the program is ahead of its database", async () => {
    const behind = { status: 503, ok: false, checks: { ...all, migrations: false } };
    expect(await door({}, step + 1)()).toEqual(behind);
  });

  it("names the files when their store is away", async () => {
    const files = { ...world.services.files, put: () => Promise.reject(new FilesUnavailable("x")) };
    const away = { status: 503, ok: false, checks: { ...all, files: false } };
    expect(await door({ files })()).toEqual(away);
  });

  it("names everything that stands in the database when that is away", async () => {
    const database = { ...world.services.database, read: () => Promise.reject(new Error("gone")) };
    expect(await door({ database })()).toEqual({
      status: 503,
      ok: false,
      checks: { database: false, migrations: false, files: true, queue: false },
    });
  });

  it("asks anew after five seconds, not at every call", async () => {
    let asked = 0;
    const put = (bytes: Uint8Array) => {
      asked += 1;
      return world.services.files.put(bytes);
    };
    const ask = door({ files: { ...world.services.files, put } });
    await ask();
    await ask();
    expect(asked).toBe(1);
    world.clock.set("2025-06-02T12:00:05Z");
    await ask();
    expect(asked).toBe(2);
  });
});

it("/healthz answers without asking anybody", async () => {
  const app = new Hono();
  mountHealth(app, { ...world.services, database: {} as never, files: {} as never }, 0);
  expect((await app.request("/healthz")).status).toBe(200);
});
