import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../db/database.ts";
import { job, openJobs } from "./jobs.ts";

describe("the job queue", () => {
  let world: World;
  let jobs: Awaited<ReturnType<typeof openJobs>>;
  const done = vi.fn<(word: string) => void>();
  let failuresLeft = 0;
  const say = job({
    name: "say-word",
    payload: z.object({ word: z.string() }),
    retries: 3,
    seconds: 30,
    run: async ({ word }) => {
      if (failuresLeft-- > 0) throw new Error("not yet");
      done(word);
    },
  });

  beforeAll(async () => {
    world = await createWorld();
    jobs = await openJobs({
      ownerUrl: world.ownerUrl,
      log: world.services.log,
      kinds: [say as never],
      timers: [],
      retryDelay: 0,
    });
    await jobs.work(world.services);
  });
  afterAll(async () => {
    await jobs.stop();
    await world.close();
  });

  it("runs a job whose transaction committed", async () => {
    await world.services.database.in(system, (tx) => jobs.enqueue(tx, say, { word: "xong" }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith("xong"), { timeout: 10_000 });
  });

  it("never runs a job whose transaction was rolled back", async () => {
    const failing = world.services.database.in(system, async (tx) => {
      await jobs.enqueue(tx, say, { word: "bỏ" });
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await world.services.database.in(system, (tx) => jobs.enqueue(tx, say, { word: "sau" }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith("sau"), { timeout: 10_000 });
    expect(done).not.toHaveBeenCalledWith("bỏ");
  });

  it("tries a failed job again", async () => {
    failuresLeft = 1;
    await world.services.database.in(system, (tx) => jobs.enqueue(tx, say, { word: "lại" }));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith("lại"), { timeout: 15_000 });
  });

  it("gives a queue that is there the retries and times a newer program asks for", async () => {
    const open = async (kind: typeof say) => {
      const opened = await openJobs({
        ownerUrl: world.ownerUrl,
        log: world.services.log,
        kinds: [kind as never],
        timers: [],
      });
      await opened.stop();
    };
    const kind = job({ ...say, name: "say-anew" });
    await open(kind);
    await open({ ...kind, retries: 7, seconds: 900 });
    const rows = await world.sql(
      "select retry_limit, expire_seconds from pgboss.queue where name = 'say-anew'",
    );
    expect(rows).toEqual([{ retry_limit: 7, expire_seconds: 900 }]);
  });

  it("opens in several processes at the same moment", async () => {
    const open = () =>
      openJobs({ ownerUrl: world.ownerUrl, log: world.services.log, kinds: [], timers: [] });
    const opened = await Promise.all(Array.from({ length: 6 }, open));
    await Promise.all(opened.map((one) => one.stop()));
    expect(opened).toHaveLength(6);
  }, 30_000);

  it("takes up what a killed worker held, long before the job's own time has run out", async () => {
    const kind = job({ ...say, name: "say-orphan", seconds: 1800 });
    const later = await openJobs({
      ownerUrl: world.ownerUrl,
      log: world.services.log,
      kinds: [kind as never],
      timers: [],
      retryDelay: 0,
    });
    await world.services.database.in(system, (tx) => later.enqueue(tx, kind, { word: "mồ côi" }));
    await world.sql(
      `update pgboss.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'
       where name = 'say-orphan'`,
    );
    await later.work(world.services);
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith("mồ côi"), { timeout: 40_000 });
    await later.stop();
  }, 60_000);
});
