import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { aFilmClip, hasFfmpeg, probed } from "../../../../tests/support/clips.ts";
import { sent } from "../../../../tests/support/media-factory.ts";
import { makeNewsDesk, type NewsDesk } from "../../../../tests/support/newsroom-factory.ts";
import { createWorld, type World } from "../../../../tests/support/world.ts";
import { system } from "../../../platform/db/database.ts";
import { hashOf } from "../../../platform/files/store.ts";
import { openJobs } from "../../../platform/jobs/jobs.ts";
import { getMedia, getMediaFile } from "../contract.ts";
import { convertMediaJob } from "./convert-media.job.ts";
import { sweepConversions } from "./sweep-conversions.timer.ts";

let world: World;
let desk: NewsDesk;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  world = await createWorld();
  desk = await makeNewsDesk(world);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await killed(worker);
});
afterAll(() => world.close());

const script = fileURLToPath(new URL("../../../../tests/support/media-worker.ts", import.meta.url));

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [script], {
    env: {
      ...{ PATH: process.env["PATH"] ?? "", DATABASE_URL: world.ownerUrl },
      LOA_DATA_DIR: world.services.env.dataDir,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  workers.push(worker);
  await once(worker.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  return worker;
}

async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "close");
  worker.kill("SIGKILL");
  await gone;
}

const inFiles = async (ending: string) => {
  const names = await readdir(join(world.services.env.dataDir, "files"), { recursive: true });
  return names.filter((name) => name.endsWith(ending));
};
const piece = (mediaId: string) => world.as(desk.writer).call(getMedia, { params: { mediaId } });
const patient = { timeout: 60_000, interval: 50 };

describe.skipIf(!hasFfmpeg)("a worker killed in the middle of a film (needs ffmpeg)", () => {
  it("publishes no half film; another takes it up by itself and leaves nothing lying about", async () => {
    const clip = await aFilmClip("1280x720", 12);
    const mediaId = await sent(world, desk, clip);
    const queue = await openJobs({
      ...{ ownerUrl: world.ownerUrl, log: world.services.log, timers: [], retryDelay: 0 },
      kinds: [convertMediaJob as never],
    });
    await world.services.database.in(system, (tx) =>
      queue.enqueue(tx, convertMediaJob, { mediaId }),
    );
    const first = await startWorker();
    const half = join(world.services.env.dataDir, "conversions", mediaId, "film.mp4");
    await vi.waitFor(async () => expect((await stat(half)).size).toBeGreaterThan(0), patient);
    await killed(first);
    expect((await piece(mediaId)).variants).toEqual([]);
    expect(existsSync(half)).toBe(true);

    // The half minute after which a silent worker's job is free, gone by.
    await world.sql(
      "update pgboss.job set heartbeat_on = now() - interval '1 minute' where name = 'media-conversion' and state = 'active'",
    );
    await startWorker();
    await vi.waitFor(async () => expect((await piece(mediaId)).conversion?.underWay).toBe(false), {
      ...patient,
      timeout: 150_000,
    });
    const made = await piece(mediaId);
    expect([made.conversion?.fault, made.variants.map(({ label }) => label).sort()]).toEqual([
      ...[null, ["720", "poster", "poster"]],
    ]);
    const params = { mediaId, variant: "720.mp4" };
    const film = await world.as(desk.writer).call(getMediaFile, { params });
    const { format } = await probed(new Uint8Array(await film.arrayBuffer()));
    expect(Number((format as { duration?: string }).duration)).toBeCloseTo(12, 0);
    expect(existsSync(join(world.services.env.dataDir, "conversions", mediaId))).toBe(false);
    expect(await inFiles(".part")).toEqual([]);
    await queue.stop();
  }, 240_000);
});

it("sweeps what nobody goes on with: old folders of conversions and halves of files, and nothing whole or young", async () => {
  const { env, clock, files } = world.services;
  const old = new Date(clock.now().getTime() - 24 * 3_600_000);
  const whole = await files.put(Buffer.from("nguyên vẹn"));
  const shelf = join(env.dataDir, "files", whole.slice(0, 2), whole.slice(2, 4));
  const [young, gone] = ["dang-lam", "bo-do"].map((name) => join(env.dataDir, "conversions", name));
  for (const folder of [young, gone]) await mkdir(folder ?? "", { recursive: true });
  await writeFile(join(shelf, `${whole}.a.part`), "nửa");
  await writeFile(join(shelf, `${whole}.b.part`), "nửa đang ghi");
  await utimes(join(shelf, `${whole}.a.part`), old, old);
  await utimes(join(shelf, whole), old, old);
  await utimes(gone ?? "", old, old);
  for (const path of [young ?? "", join(shelf, `${whole}.b.part`)])
    await utimes(path, clock.now(), clock.now());
  await sweepConversions(world.services);
  expect([existsSync(young ?? ""), existsSync(gone ?? "")]).toEqual([true, false]);
  expect(await readdir(shelf)).toEqual(expect.arrayContaining([whole, `${whole}.b.part`]));
  expect(await readdir(shelf)).not.toContain(`${whole}.a.part`);
  expect(hashOf(await files.get(whole))).toBe(whole);
});
