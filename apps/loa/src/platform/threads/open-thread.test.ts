import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("an open thread that nobody asks keeps no program from ending", async () => {
  const script = `
    const { openThread } = await import(${JSON.stringify(new URL("./open-thread.ts", import.meta.url))});
    const task = { bytes: new Uint8Array() };
    const limits = { milliseconds: 30_000, memoryMb: 128 };
    const thread = openThread("platform/pages/page-picture", "the picture of a page", task, limits);
    process.stdout.write(JSON.stringify(await thread.ask({ page: 1, turned: 0 })));`;
  const args = ["-e", script];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 50_000 });
  expect(stdout).toBe("null");
});
