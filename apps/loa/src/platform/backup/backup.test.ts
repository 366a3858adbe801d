import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import {
  ask,
  type BackupBench,
  openBench,
  type Restoration,
} from "../../../tests/support/backup.ts";
import { anOutput, makeDesk, recorded } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { sealAudit, verifyAudit } from "../audit/seal.ts";
import { openDatabase, system } from "../db/database.ts";
import { type FileStore, hashOf, placeOf } from "../files/store.ts";
import { job, openJobs } from "../jobs/jobs.ts";
import type { Backup } from "./index.ts";

const photo = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(300_000, "ảnh")]);
const owed = job({
  name: "read-later",
  payload: z.object({ word: z.string() }),
  retries: 3,
  seconds: 30,
  run: async () => undefined,
});

let world: World;
let bench: BackupBench;
let backup: Backup;
let restored: Restoration;
const queue = (ownerUrl: string) =>
  openJobs({ ownerUrl, log: world.services.log, kinds: [owed as never], timers: [] });

beforeAll(async () => {
  world = await createWorld();
  bench = await openBench();
  const desk = await makeDesk(world);
  await recorded(world, desk, { note: "Dòng một\nDòng hai\t\\N \\. “đặc biệt” 🇻🇳\u0001" }, [
    new File([photo], "minh-chung.pdf"),
  ]);
  await sealAudit(world.services.database);
  await world.sql(
    "insert into sessions (account_id, token, expires_at) select id, 'phien-bi-mat-' || id, now() from accounts",
  );
  await world.sql("insert into attempts (key, failures, window_started) values ('k', 1, now())");
  const jobs = await queue(world.ownerUrl);
  await world.services.database.in(system, (tx) => jobs.enqueue(tx, owed, { word: "còn nợ" }));
  await jobs.stop();
  backup = await bench.back({ ownerUrl: world.ownerUrl, files: world.services.files }, "a.tar.gz");
  restored = await bench.restore(bench.file("a.tar.gz"));
});
afterAll(async () => {
  await bench.close();
  await world.close();
});

describe("a backup", () => {
  it("is one file its owner alone may read, named only when it is whole", async () => {
    expect(statSync(bench.file("a.tar.gz")).mode & 0o777).toBe(0o600);
    expect((await bench.names()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("holds every table there is but the two left out on purpose", async () => {
    const all = await world.sql<{ tablename: string }>(
      "select tablename::text from pg_tables where schemaname = 'public'",
    );
    const held = backup.manifest.tables.map(({ name }) => name);
    expect(
      all
        .map((row) => row.tablename)
        .filter((name) => !held.includes(name))
        .sort(),
    ).toEqual(["attempts", "sessions"]);
    expect(backup.manifest.tables.find(({ name }) => name === "outputs")?.rows).toBe(1);
  });

  it("leaves out only tables no other table leans on", async () => {
    const leaning = await world.sql(
      `select conrelid::regclass::text from pg_constraint where contype = 'f'
       and confrelid in ('sessions'::regclass, 'attempts'::regclass)`,
    );
    expect(leaning).toEqual([]);
  });

  it("refuses to overwrite, and leaves the standing file as it was", async () => {
    const before = statSync(bench.file("a.tar.gz"));
    await expect(
      bench.back({ ownerUrl: world.ownerUrl, files: null }, "a.tar.gz"),
    ).rejects.toMatchObject({ code: "file-exists" });
    expect(statSync(bench.file("a.tar.gz")).mtimeMs).toBe(before.mtimeMs);
  });

  it("leaves nothing behind when its folder is not there or the store gives up halfway", async () => {
    const before = await bench.names();
    await expect(
      bench.back({ ownerUrl: world.ownerUrl, files: null }, "khong-co/a.tar.gz"),
    ).rejects.toMatchObject({ code: "file-unwritable" });
    const away: FileStore = {
      ...world.services.files,
      get: () => Promise.reject(new Error("away")),
    };
    await expect(bench.back({ ownerUrl: world.ownerUrl, files: away }, "b.tar.gz")).rejects.toThrow(
      "away",
    );
    expect(await bench.names()).toEqual(before);
  });

  it("shows one moment, whatever is written while it is made", async () => {
    const [{ count: before } = { count: -1 }] = await world.sql<{ count: number }>(
      "select count(*)::int as count from units",
    );
    let wrote = 0;
    const busy: FileStore = {
      ...world.services.files,
      get: async (sha256) => {
        wrote += 1;
        await world.make.unit();
        await world.sql(
          "insert into files (sha256, bytes, media_type, name) values (repeat('f', 64), 1, 'x', 'x')",
        );
        return world.services.files.get(sha256);
      },
    };
    const { manifest } = await bench.back({ ownerUrl: world.ownerUrl, files: busy }, "busy.tar.gz");
    expect(wrote).toBeGreaterThan(0);
    expect(manifest.tables.find(({ name }) => name === "units")?.rows).toBe(before);
    expect(manifest.faulty).toEqual([]);
    await world.sql("delete from files where sha256 = repeat('f', 64)");
    await expect(bench.restore(bench.file("busy.tar.gz"))).resolves.toBeDefined();
  });

  it("names the files the store cannot give, instead of passing over them", async () => {
    await world.sql(
      "insert into files (sha256, bytes, media_type, name) values (repeat('e', 64), 1, 'x', 'x')",
    );
    const { manifest } = await bench.back(
      { ownerUrl: world.ownerUrl, files: world.services.files },
      "faulty.tar.gz",
    );
    await world.sql("delete from files where sha256 = repeat('e', 64)");
    expect(manifest.faulty).toEqual([{ sha256: "e".repeat(64), kind: "missing" }]);
    expect(manifest.files.count).toBe(1);
  });

  it("carries a film that is never held whole, and names one that is damaged", async () => {
    const film = randomBytes(18_000_000);
    const sha256 = await world.services.files.put(film);
    await world.sql(
      "insert into files (sha256, bytes, media_type, name) values ($1, $2, 'video/mp4', 'phim.mp4')",
      [sha256, film.length],
    );
    const from = { ownerUrl: world.ownerUrl, files: world.services.files };
    await bench.back(from, "film.tar.gz");
    const { files } = await bench.restore(bench.file("film.tar.gz"));
    expect(Buffer.from(await files.get(sha256)).equals(film)).toBe(true);
    const place = join(world.services.env.dataDir, "files", placeOf(sha256));
    await writeFile(place, film.subarray(0, 17_000_000));
    const { manifest } = await bench.back(from, "torn.tar.gz");
    expect(manifest.faulty).toEqual([{ sha256, kind: "damaged" }]);
    await world.sql("delete from files where sha256 = $1", [sha256]);
  });

  it("has no files when asked for none", async () => {
    const { header, manifest } = await bench.back(
      { ownerUrl: world.ownerUrl, files: null },
      "rows.tar.gz",
    );
    expect([header.withFiles, manifest.files.count]).toEqual([false, 0]);
    expect((await bench.restore(bench.file("rows.tar.gz"))).result.files).toBe(0);
  });

  it("is refused where there is no database of Loa's", async () => {
    const ownerUrl = await bench.blank();
    await expect(bench.back({ ownerUrl, files: null }, "none.tar.gz")).rejects.toMatchObject({
      code: "no-database",
    });
  });
});

describe("a restore", () => {
  it("brings back every row of every table, compared by hash", async () => {
    const again = await bench.back({ ownerUrl: restored.ownerUrl, files: null }, "again.tar.gz");
    const hashes = ({ manifest }: Backup) =>
      Object.fromEntries(
        manifest.tables
          // The restore notes itself in the log.
          .filter(({ name }) => name !== "audit_entries")
          .map(({ name, hash }) => [name, hash]),
      );
    expect(hashes(again)).toEqual(hashes(backup));
    const [output] = await ask<{ note: string }>(restored.ownerUrl, "select note from outputs");
    expect(output?.note).toContain("Dòng một\nDòng hai\t\\N \\. “đặc biệt” 🇻🇳");
  });

  it("brings back the files under their hashes", async () => {
    expect(Buffer.from(await restored.files.get(hashOf(photo)))).toEqual(photo);
  });

  it("keeps the audit chain whole, and notes itself at its end", async () => {
    const database = openDatabase(restored.ownerUrl);
    const before = await verifyAudit(world.services.database);
    const verdict = await verifyAudit(database);
    await database.close();
    expect(verdict).toMatchObject({
      broken: null,
      sealed: before.sealed,
      lastHash: before.lastHash,
    });
    expect(verdict.unsealed).toBe(1);
  });

  it("ends every session, since whoever holds the archive must not hold a door key", async () => {
    expect(await ask(restored.ownerUrl, "select 1 from sessions")).toEqual([]);
    expect(await ask(restored.ownerUrl, "select 1 from accounts")).not.toEqual([]);
  });

  it("leaves the restored database as strict as a fresh one: keys, row security, triggers", async () => {
    const strictness = `select (select count(*)::int from pg_constraint where contype = 'f' and convalidated) as keys,
      (select count(*)::int from pg_policies) as policies,
      (select count(*)::int from pg_class where relrowsecurity) as secured,
      (select count(*)::int from pg_trigger where tgenabled <> 'O') as disabled`;
    expect(
      await ask(restored.ownerUrl, strictness.replaceAll("from pg_", "from pg_catalog.pg_")),
    ).toEqual(await ask(world.ownerUrl, strictness));
    await expect(
      ask(
        restored.ownerUrl,
        "insert into claims (output_id, commitment_id, unit_id, count, claimed_on) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, now())",
      ),
    ).rejects.toThrow(/foreign key/);
  });

  it("hands the work still owed to the queue, once", async () => {
    expect(restored.result.jobs).toBe(1);
    const jobs = await queue(restored.ownerUrl);
    await jobs.stop();
    const found = await ask<{ name: string; data: unknown; state: string }>(
      restored.ownerUrl,
      "select name, data, state::text from pgboss.job where name = 'read-later'",
    );
    expect(found).toEqual([{ name: "read-later", data: { word: "còn nợ" }, state: "created" }]);
  });

  it("lets people go on working where they stopped", async () => {
    const [output] = await ask<{ unit_id: string }>(
      restored.ownerUrl,
      "select unit_id from outputs",
    );
    const database = openDatabase(restored.ownerUrl);
    const rows = await database.read(
      { accountId: null, sees: "units", units: [output?.unit_id ?? ""] },
      (tx) => tx.selectFrom("outputs").select("title").execute(),
    );
    await database.close();
    expect(rows).toHaveLength(1);
    expect(anOutput("x").title).not.toBe(rows[0]?.title);
  });
});
