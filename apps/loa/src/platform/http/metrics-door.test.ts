import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { routes } from "../../routes.ts";
import { system } from "../db/database.ts";
import { job, openJobs } from "../jobs/jobs.ts";
import { words, written } from "../mail/letter.ts";
import { queueMails } from "../mail/outbox.ts";
import { createMetrics } from "../metrics/metrics.ts";
import type { Services } from "../services.ts";
import { mountMetrics } from "./metrics-door.ts";
import { createApi } from "./server.ts";

const waiting = job({
  name: "wait-here",
  payload: z.object({}),
  retries: 0,
  seconds: 30,
  run: async () => undefined,
});
let world: World;
beforeAll(async () => {
  world = await createWorld();
  const jobs = await openJobs({
    ownerUrl: world.ownerUrl,
    log: world.services.log,
    kinds: [waiting as never],
    timers: [],
  });
  const letter = written({ subject: "s", language: "vi", blocks: [words("t")] });
  await world.services.database.in(system, async (tx) => {
    await jobs.enqueue(tx, waiting, {});
    await queueMails(tx, [{ to: "a@loa.test", kind: "test", ...letter }]);
  });
  await jobs.stop();
  await world.sql("update mails set parked_at = now()");
});
afterAll(() => world.close());

function program(over: Partial<Services> = {}) {
  const services = { ...world.services, ...over };
  const metrics = createMetrics(services);
  const app = createApi({ routes, services, identify: async () => null, observe: metrics.observe });
  mountMetrics(app, services, metrics);
  return app;
}
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const here = from("127.0.0.1");

describe("/metrics", () => {
  it("shows jobs, mails, connections and requests by the pattern of their route", async () => {
    const app = program();
    await app.request("/api/v1/plans/0197f000-0000-7000-8000-000000000001");
    await app.request("/api/v1/made-up-1");
    await app.request("/api/v1/made-up-2");
    const text = await (await app.request("/metrics", {}, here)).text();
    for (const line of [
      'loa_jobs{job="wait-here",state="created"} 1',
      "loa_mails_parked 1",
      "loa_mails_waiting 0",
      "loa_webhook_deliveries_parked 0",
      "loa_audit_unsealed 0",
      "loa_database_up 1",
      'loa_database_connections{pool="app",state="waiting"} 0',
      'loa_http_request_duration_seconds_count{method="GET",route="/api/v1/plans/:planId",status="401"} 1',
      'loa_http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 2',
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).not.toContain("0197f000");
  });

  it("shows no old figure while the database does not answer", async () => {
    const gone = { ...world.services.database, read: () => Promise.reject(new Error("gone")) };
    const text = await (await program({ database: gone }).request("/metrics", {}, here)).text();
    expect(text).toContain("loa_database_up 0");
    expect(text).not.toMatch(/^loa_(jobs|mails|audit)\w* ?\{?[^\n]* \d/m);
  });

  it("is read afresh each time", async () => {
    const app = program();
    await app.request("/metrics", {}, here);
    await world.sql("update mails set parked_at = null");
    const text = await (await app.request("/metrics", {}, here)).text();
    await world.sql("update mails set parked_at = now()");
    expect(text).toContain("loa_mails_waiting 1");
  });

  it.each([
    ["another machine", from("10.0.0.7"), {}],
    ["an unknown sender", undefined, {}],
    ["a proxy on this machine", here, { "x-forwarded-for": "203.0.113.9" }],
  ])("is not there for %s", async (_name, env, headers) => {
    expect((await program().request("/metrics", { headers }, env)).status).toBe(404);
  });

  it("asks even this machine for the token when one is set", async () => {
    const app = program({ env: { ...world.services.env, LOA_METRICS_TOKEN: "mot-ma-dai" } });
    const ask = async (authorization: string, env = here) =>
      (await app.request("/metrics", { headers: { authorization } }, env)).status;
    expect(await ask("Bearer mot-ma-dai", from("10.0.0.7"))).toBe(200);
    expect(await ask("Bearer mot-ma-da")).toBe(404);
    expect((await app.request("/metrics", {}, here)).status).toBe(404);
  });
});
