import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KeyEnv } from "./installation-key.ts";
import { openText, SealBroken, sealText } from "./sealed-text.ts";

let dataDir: string;
let env: KeyEnv;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "loa-seal-"));
  env = { dataDir: join(dataDir, "data"), LOA_SECRET_KEY: undefined };
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe("a sealed text", () => {
  it("opens in its own place, and reads differently each time it is sealed", async () => {
    const [one, other] = [
      await sealText(env, "a:1", "bí mật"),
      await sealText(env, "a:1", "bí mật"),
    ];
    expect(one).not.toBe(other);
    expect(one).not.toContain("bí mật");
    expect(await openText(env, "a:1", one)).toBe("bí mật");
  });

  it("does not open in another place, with another key, or when a character was changed", async () => {
    const sealed = await sealText(env, "a:1", "bí mật");
    const changed = sealed.slice(0, -2) + (sealed.endsWith("A") ? "B" : "A") + sealed.slice(-1);
    const otherKey = { ...env, LOA_SECRET_KEY: "x".repeat(32) };
    await expect(openText(env, "a:2", sealed)).rejects.toThrow(SealBroken);
    await expect(openText(otherKey, "a:1", sealed)).rejects.toThrow(SealBroken);
    await expect(openText(env, "a:1", changed)).rejects.toThrow(SealBroken);
    await expect(openText(env, "a:1", "bí mật")).rejects.toThrow(SealBroken);
  });

  it("keeps its key in a file only the program reads, one for all who start at once", async () => {
    const fresh = { ...env, dataDir: join(dataDir, "fresh") };
    const sealed = await Promise.all([1, 2, 3, 4].map((n) => sealText(fresh, "a", `${n}`)));
    const opened = await Promise.all(sealed.map((text) => openText(fresh, "a", text)));
    expect(opened).toEqual(["1", "2", "3", "4"]);
    expect((await stat(join(fresh.dataDir, "secret-key"))).mode & 0o077).toBe(0);
    expect(await readFile(join(fresh.dataDir, "secret-key"), "utf8")).toHaveLength(43);
  });
});
