import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { endStarted, freePort, launcher, type Program, runLoa } from "./program.ts";

let folder: string;
let data: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-launch-"));
  await chmod(folder, 0o711);
  data = join(folder, "data");
  port = await freePort();
});
afterEach(endStarted);
afterAll(() => rm(folder, { recursive: true, force: true }));

const serve = (env: Record<string, string> = {}) =>
  runLoa(["serve"], { LOA_DATA_DIR: data, PORT: String(port), ...env });

const api = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    ...init,
    headers: { "content-type": "application/json", "x-loa-request": "1" },
  });

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai" };

async function stop(program: Program) {
  program.child.kill("SIGINT");
  return program.ended;
}

const signsIn = async () =>
  (await api("/session", { method: "POST", body: JSON.stringify(account) })).status;

describe("loa serve", () => {
  it("prints its address and a first-run link that works once, and Ctrl-C ends it with status 0", async () => {
    const program = serve();
    const [, token] = await program.line(/first-run\?token=([\w-]+)/);
    const body = JSON.stringify({ token, name: "Quản trị", ...account });
    expect((await api("/first-run", { method: "POST", body })).status).toBe(204);
    expect((await api("/first-run", { method: "POST", body })).status).toBeGreaterThanOrEqual(400);
    expect((await stop(program)).status).toBe(0);
  });

  it("finds everything as it was at a second start, also after kill -9 of the app", async () => {
    const first = serve();
    await first.line(/running at/);
    expect(await signsIn()).toBe(200);
    first.child.kill("SIGKILL");
    await first.ended;
    const second = serve();
    await second.line(/running at/);
    expect(await signsIn()).toBe(200);
    expect((await stop(second)).status).toBe(0);
  });

  it("lets the audit chain be verified beside it", async () => {
    const program = serve();
    await program.line(/running at/);
    const { status, out } = await runLoa(["audit", "verify"], { LOA_DATA_DIR: data }).ended;
    expect([status, out]).toEqual([0, expect.stringContaining("The audit chain holds")]);
    await stop(program);
  });

  it("says in a sentence that the data folder cannot be written", async () => {
    const file = join(folder, "not-a-folder");
    await writeFile(file, "");
    const { status, err } = await serve({ LOA_DATA_DIR: join(file, "data") }).ended;
    expect([status, err]).toEqual([1, expect.stringContaining("cannot be written")]);
  });

  it("says the same of a place that takes no folder at all, instead of trying for ever", async () => {
    const { status, err } = await serve({ LOA_DATA_DIR: "/proc/loa/data" }).ended;
    expect([status, err]).toEqual([1, expect.stringContaining("cannot be written")]);
  });

  it("says to run npm ci when an update brought packages that are not installed", async () => {
    const copy = join(folder, "updated");
    await mkdir(join(copy, "bin"), { recursive: true });
    await mkdir(join(copy, "scripts"));
    await copyFile(launcher, join(copy, "bin/loa.mjs"));
    await writeFile(join(copy, "scripts/build.mjs"), 'import "goi-chua-cai";');
    const run = spawnSync(process.execPath, [join(copy, "bin/loa.mjs"), "serve"], {
      encoding: "utf8",
    });
    expect([run.status, run.stderr]).toEqual([
      1,
      expect.stringMatching(/goi-chua-cai: hãy chạy "npm ci"/),
    ]);
  });

  it("names every faulty variable at once", async () => {
    const { status, err } = await serve({ PORT: "abc", LOA_LOG_LEVEL: "loud" }).ended;
    expect(status).toBe(2);
    expect(err).toMatch(/PORT[\s\S]*LOA_LOG_LEVEL/);
  });
});

describe("loa read", () => {
  const read = async (name: string, content: string | Uint8Array, ...options: string[]) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return runLoa(["read", file, ...options]).ended;
  };
  const plan =
    "KẾ HOẠCH\nTuyên truyền năm 2025\nA. NHIỆM VỤ\n1. Đăng tin, bài.\n- Đơn vị chủ trì: Sở Mẫu.\n- Thời gian thực hiện: Năm 2025.\n";

  it("prints the contract's JSON and nothing else", async () => {
    const { status, out } = await read("ke-hoach.txt", plan, "--json");
    expect(status).toBe(0);
    expect((JSON.parse(out) as { tasks: unknown[] }).tasks).toHaveLength(1);
  });

  it("tells by its status what was wrong with a file", async () => {
    const statuses = [
      (await runLoa(["read", join(folder, "khong-co.docx")]).ended).status,
      (await read("trong.txt", "")).status,
      (await read("to.txt", new Uint8Array(21 * 1024 * 1024).fill(97))).status,
      (await read("hong.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]))).status,
      (await read("thu.txt", "Kính gửi anh, mai ta gặp nhau lúc 8 giờ nhé.")).status,
      (await runLoa(["read"]).ended).status,
    ];
    expect(statuses).toEqual([3, 3, 4, 5, 6, 2]);
  });
});
