import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { endStarted, freePort, type Program, runLoa } from "./program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-drill-"));
  await chmod(folder, 0o711);
});
afterEach(endStarted);
afterAll(() => rm(folder, { recursive: true, force: true }));

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai" };

async function serving(data: string) {
  const port = await freePort();
  const program = runLoa(["serve"], { LOA_DATA_DIR: join(folder, data), PORT: String(port) });
  await program.line(/running at/);
  const post = (path: string, body: object) =>
    fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-loa-request": "1" },
      body: JSON.stringify(body),
    });
  return { program, post };
}

const loa = (data: string, ...args: string[]) =>
  runLoa([...args, "--lang", "en"], { LOA_DATA_DIR: join(folder, data) }).ended;

const stopped = (program: Program) => {
  program.child.kill("SIGINT");
  return program.ended;
};

// docs/operations.md, "Restore drill", with the embedded database.
it("a backup taken beside a running Loa is restored in an empty folder, where people sign in again", {
  timeout: 240_000,
}, async () => {
  const { program, post } = await serving("first");
  const [, token] = await program.line(/first-run\?token=([\w-]+)/);
  expect((await post("/first-run", { token, name: "Quản trị", ...account })).status).toBe(204);

  const backups = join(folder, "backups");
  await mkdir(backups);
  expect(await loa("first", "backup", backups)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/SHA-256 [0-9a-f]{64}/),
  });
  const [name = ""] = await readdir(backups);
  expect(name).toMatch(/^loa-\d{8}-\d{6}\.tar\.gz$/);
  const archive = join(backups, name);

  // Where Loa runs nothing is restored, whatever was typed.
  expect((await loa("first", "restore", archive)).status).toBe(1);
  expect((await stopped(program)).status).toBe(0);
  expect(await loa("first", "restore", archive)).toMatchObject({
    status: 3,
    err: expect.stringContaining("holds data"),
  });

  const restored = await loa("second", "restore", archive);
  expect(restored).toMatchObject({
    status: 0,
    out: expect.stringMatching(/accounts +1 +[0-9a-f]{16} +=/),
  });
  expect(restored.out).toContain("The audit chain holds");
  const second = await serving("second");
  expect((await second.post("/session", account)).ok).toBe(true);
  expect((await stopped(second.program)).err).not.toContain("first-run");
});

it("what cannot be backed up or restored is said in one sentence, with the status of its kind", async () => {
  const empty = await loa("nothing", "backup", join(folder, "x.tar.gz"));
  expect(empty).toMatchObject({ status: 4, err: expect.stringContaining("There is no database") });
  await writeFile(join(folder, "note.tar.gz"), "xin chào");
  const damaged = await loa("nothing", "restore", join(folder, "note.tar.gz"));
  expect(damaged).toMatchObject({
    status: 3,
    err: expect.stringContaining("damaged, cut off or was changed"),
  });
  const missing = await loa("nothing", "restore", join(folder, "khong-co.tar.gz"));
  expect(missing.status).toBe(4);
  const away = runLoa(["backup", join(folder, "y.tar.gz"), "--lang", "en"], {
    DATABASE_URL: "postgres://loa:bi-mat@127.0.0.1:9/loa",
    LOA_DATA_DIR: join(folder, "nothing"),
  });
  const refused = await away.ended;
  expect(refused).toMatchObject({ status: 5, err: expect.stringContaining("cannot be reached") });
  expect(refused.err).not.toContain("bi-mat");
  // None of them made a database on the way.
  expect((await readdir(folder)).includes("nothing")).toBe(false);
});
