import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startS3 } from "../../../tests/support/s3.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { readEnv } from "../../platform/config/env.ts";
import { openFiles } from "../../platform/files/open.ts";
import { openJobs } from "../../platform/jobs/jobs.ts";
import { examineDatabase, steps } from "./database.ts";
import type { Finding } from "./finding.ts";
import { baseUrl, ffmpeg, folderMode, freeSpace, nodeVersion } from "./machine.ts";
import { examineMail, examineSample, examineStore } from "./outside.ts";
import { examineWork, findingsOf } from "./work.ts";

let world: World;
let lastStep: number;
beforeAll(async () => {
  world = await createWorld();
  const { ownerUrl } = world;
  const jobs = await openJobs({ ownerUrl, log: world.services.log, kinds: [], timers: [] });
  await jobs.stop();
  const [row] = await world.sql<{ step: number }>("select max(number) as step from migrations");
  lastStep = row?.step ?? 0;
});
afterAll(() => world.close());

const states = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map(({ check, state }) => [check, state]));
const stateOf = ({ state }: Finding) => state;
const database = () => world.sql<{ now: Date }>("select clock_timestamp() as now");
async function examined(ownerUrl = world.ownerUrl) {
  const [row] = await database();
  return states(await examineDatabase(ownerUrl, lastStep, row?.now ?? new Date(0)));
}

describe("the doctor looks at the database", () => {
  const well = {
    database: "ok",
    locale: "ok",
    // The tests' own server runs without durability, which must not go unnoticed.
    durability: "fail",
    clock: "ok",
    migrations: "ok",
    extensions: "ok",
    "row-security": "ok",
  };

  it("and finds one as it should be, but for what the tests switch off", async () => {
    expect(await examined()).toEqual(well);
  });

  it("and finds an opened wall between units, and a missing extension", async () => {
    await world.sql("alter table outputs disable row level security");
    await world.sql("drop extension btree_gist cascade");
    expect(await examined()).toEqual({ ...well, "row-security": "fail", extensions: "fail" });
    await world.sql("alter table outputs enable row level security");
  });

  it("and says that it cannot be reached, without its password", async () => {
    const gone = new URL(world.ownerUrl);
    gone.pathname = "/khong-co";
    const [finding] = await examineDatabase(gone.toString(), lastStep, new Date(0));
    expect(finding).toMatchObject({ check: "database", state: "fail" });
    expect(JSON.stringify(finding)).not.toContain(gone.password);
  });

  it("and notices a clock that is off", async () => {
    const findings = await examineDatabase(world.ownerUrl, lastStep, new Date(0));
    expect(states(findings)["clock"]).toBe("warn");
  });

  it.each([
    [null, "warn"],
    [6, "warn"],
    [11, "ok"],
    [12, "fail"],
  ])("and judges step %s against the program's eleventh", (found, state) => {
    expect(stateOf(steps(found, 11))).toBe(state);
  });
});

describe("the doctor looks at what waits", () => {
  it("and finds nothing wrong in a quiet Loa", async () => {
    expect(states(await examineWork(world.ownerUrl))).toEqual({
      queue: "ok",
      parked: "ok",
      audit: "ok",
      "second-factor": "ok",
    });
  });

  it("and finds parked mail, an unsealed log, and administrators with a password only", async () => {
    await world.make.actor([{ role: "administrator" }]);
    await world.sql(
      "insert into mails (to_address, kind, subject, body_text, parked_at) values ('a@loa.test', 'k', 's', 't', now())",
    );
    await world.sql(
      "insert into audit_entries (at, actor_name, action, subject_kind) values (now() - interval '1 hour', 'a', 'b', 'c')",
    );
    expect(states(await examineWork(world.ownerUrl))).toEqual({
      queue: "ok",
      parked: "warn",
      audit: "warn",
      "second-factor": "warn",
    });
  });

  it.each([
    [0, 0, "ok"],
    [12, 0, "warn"],
    [0, 1, "warn"],
    [61, 0, "fail"],
  ])(
    "and judges a queue whose oldest job waits %s minutes, %s failed",
    (oldest_minutes, failed, state) => {
      const quiet = {
        queue: true,
        mails: 0,
        deliveries: 0,
        unsealed: 0,
        unprotected: 0,
        required: true,
      };
      expect(states(findingsOf({ ...quiet, oldest_minutes, failed }))["queue"]).toBe(state);
    },
  );
});

describe("the doctor looks at files and mail", () => {
  const env = (over: Record<string, string> = {}) =>
    readEnv({ LOA_DATA_DIR: world.services.env.dataDir, ...over });

  it("and reads a sample of files back", async () => {
    const { files } = world.services;
    const sha256 = await files.put(Buffer.from("minh chứng"));
    await world.sql(
      "insert into files (sha256, bytes, media_type, name) values ($1, 1, 'x', 'x')",
      [sha256],
    );
    expect(stateOf(await examineSample(world.ownerUrl, files))).toBe("ok");
    await world.sql(
      "insert into files (sha256, bytes, media_type, name) values (repeat('d', 64), 1, 'x', 'x')",
    );
    const finding = await examineSample(world.ownerUrl, files);
    expect(finding).toMatchObject({
      state: "fail",
      said: { en: expect.stringContaining("dddddddddddd missing") },
    });
  });

  it("and puts and gets on S3, naming the service's reason when refused", async () => {
    const s3 = await startS3();
    const named = (key: string) =>
      env({
        LOA_S3_ENDPOINT: s3.settings.endpoint,
        LOA_S3_BUCKET: s3.settings.bucket,
        LOA_S3_ACCESS_KEY_ID: key,
        LOA_S3_SECRET_ACCESS_KEY: "bi-mat-cua-kho",
      });
    const right = named(s3.settings.accessKeyId);
    expect(stateOf(await examineStore(right, openFiles(right)))).toBe("ok");
    const wrong = named("SAI");
    const finding = await examineStore(wrong, openFiles(wrong));
    await s3.close();
    expect(finding).toMatchObject({
      state: "fail",
      said: { en: expect.stringContaining("InvalidAccessKeyId") },
    });
    expect(JSON.stringify(finding)).not.toContain("bi-mat-cua-kho");
  });

  it("refuses half a set of S3 variables", () => {
    const half = env({ LOA_S3_ENDPOINT: "https://s3.test", LOA_S3_BUCKET: "loa" });
    expect(() => openFiles(half)).toThrow(/LOA_S3_ACCESS_KEY_ID, LOA_S3_SECRET_ACCESS_KEY/);
  });

  it("and greets the mail server, sending nothing", async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"] });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.server.address() as AddressInfo;
    const there = env({ LOA_SMTP_URL: `smtp://127.0.0.1:${port}` });
    expect(stateOf(await examineMail(there))).toBe("ok");
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(stateOf(await examineMail(there))).toBe("fail");
    expect(stateOf(await examineMail(env()))).toBe("warn");
  });
});

describe("the doctor looks at the machine", () => {
  const at = (over: Partial<Parameters<typeof baseUrl>[0]>) =>
    stateOf(
      baseUrl({
        LOA_BASE_URL: "https://loa.test",
        HOST: "127.0.0.1",
        LOA_TRUSTED_PROXIES: 0,
        ...over,
      }),
    );

  it("and says when sound and films cannot be made fit to be shown", () => {
    expect(stateOf(ffmpeg("/usr/bin/ffmpeg", "/usr/bin/ffprobe"))).toBe("ok");
    expect(stateOf(ffmpeg("/usr/bin/ffmpeg", null))).toBe("warn");
  });

  it("and wants https, and a proxy when it listens beyond the machine", () => {
    expect(at({})).toBe("ok");
    expect(at({ LOA_BASE_URL: undefined })).toBe("warn");
    expect(at({ LOA_BASE_URL: "http://loa.test" })).toBe("fail");
    expect(at({ HOST: "0.0.0.0" })).toBe("warn");
    expect(at({ HOST: "0.0.0.0", LOA_TRUSTED_PROXIES: 1 })).toBe("ok");
  });

  it("and wants Node.js 24, room on the disk, and a folder only its owner writes to", () => {
    expect([nodeVersion("24.1.0"), nodeVersion("20.19.0")].map(stateOf)).toEqual(["ok", "fail"]);
    const gigabytes = [0.5, 3, 40].map((size) => stateOf(freeSpace(size * 1024 ** 3)));
    expect(gigabytes).toEqual(["fail", "warn", "ok"]);
    expect([0o40755, 0o40777].map((mode) => stateOf(folderMode("/x", mode)))).toEqual([
      "ok",
      "fail",
    ]);
  });
});
