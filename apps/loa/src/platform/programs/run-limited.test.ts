import { mkdtemp, rm } from "node:fs/promises";
import { getPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runLimited } from "./run-limited.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-limits-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const limits = { cpuSeconds: 60, seconds: 60, memoryMegabytes: 512, fileMegabytes: 1 };
const shell = (script: string, over: Partial<typeof limits> = {}) =>
  runLimited({ program: "/bin/sh", args: ["-c", script], folder, limits: { ...limits, ...over } });

describe.skipIf(process.platform === "win32")("a program of others", () => {
  it("works in its own folder, niced, without our environment", async () => {
    process.env["LOA_TRY"] = "secret";
    const { status, output } = await shell('pwd; nice; echo "[$LOA_TRY]"');
    delete process.env["LOA_TRY"];
    const niced = Math.min(getPriority() + 15, 19);
    expect([status, output.split("\n").slice(0, 3)]).toEqual([0, [folder, `${niced}`, "[]"]]);
  });

  it("takes its words as words, never as commands", async () => {
    const args = ["%s|", "; touch owned", "$(touch owned)", "a b"];
    const { output } = await runLimited({ program: "/usr/bin/printf", args, folder, limits });
    expect(output).toBe("; touch owned|$(touch owned)|a b|");
  });

  it("is ended when it takes more processor time or time than it may", async () => {
    const busy = await shell("while :; do :; done", { cpuSeconds: 1 });
    expect([busy.status, busy.tookTooLong]).toEqual([null, true]);
    const idle = await shell("exec sleep 30", { seconds: 0.2 });
    expect([idle.status, idle.tookTooLong]).toEqual([null, true]);
  });

  it("writes no larger file than it may", async () => {
    const { status } = await shell("head -c 3000000 /dev/zero > large");
    expect(status).not.toBe(0);
  });

  it("is heard line by line", async () => {
    const lines: string[] = [];
    await runLimited({
      ...{ program: "/usr/bin/printf", args: ["a\\nb\\nc"], folder, limits },
      onLine: (line) => lines.push(line),
    });
    expect(lines).toEqual(["a", "b"]);
  });
});
