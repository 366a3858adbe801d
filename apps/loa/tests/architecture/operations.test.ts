import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { commandHelp } from "../../src/entry/cli/help.ts";
import { variables } from "../../src/platform/config/env.ts";
import { createMetrics } from "../../src/platform/metrics/metrics.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string) => readFile(new URL(path, root), "utf8");
const guides = ["docs/operations.md", "docs/van-hanh.md"];
const deployed = [
  "deploy/loa.service",
  "deploy/loa-backup.service",
  "deploy/loa-backup.timer",
  "deploy/Dockerfile",
  "deploy/nginx.conf",
];

describe.each([...guides, ...deployed])("%s tells the truth", (file) => {
  it("names only variables Loa reads", async () => {
    const named = (await read(file)).match(/\bLOA_[A-Z0-9_]+[A-Z0-9]\b/g) ?? [];
    expect(named.filter((name) => !(name in variables))).toEqual([]);
  });

  it("names only commands Loa has", async () => {
    const text = await read(file);
    const called = [
      ...text.matchAll(/(?:npx loa|bin\/loa\.mjs|`loa) ([a-z]+(?: [a-z]+(?:-[a-z]+)*)?)/g),
    ];
    const unknown = called
      .map(([, words = ""]) => words)
      .filter((words) => !(words in commandHelp) && !((words.split(" ")[0] ?? "") in commandHelp));
    expect(unknown).toEqual([]);
  });

  it("names only npm scripts there are", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: object };
    const called = [
      ...(await read(file)).matchAll(/npm (?:run )?(start|test|build|check|bench)\b/g),
    ];
    expect(called.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names only files of this repository", async () => {
    const text = await read(file);
    const named = [
      ...text.matchAll(/(?:\/opt\/loa\/|(?<![\w/]))((?:deploy|docs|apps)\/[\w./-]*\w)/g),
    ].map(([, path = ""]) => path);
    expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});

describe("the guides of operations", () => {
  it("have the same sections in both languages", async () => {
    const sections = async (file: string) => ((await read(file)).match(/^## /gm) ?? []).length;
    // The table of variables stands in the English one alone; the Vietnamese one points to it.
    expect(await sections("docs/van-hanh.md")).toBe((await sections("docs/operations.md")) - 1);
  });

  it("give the same commands in both languages", async () => {
    const blocks = async (file: string) => (await read(file)).match(/```(?:sh|sql)\n[^`]*```/g);
    expect(await blocks("docs/van-hanh.md")).toEqual(await blocks("docs/operations.md"));
  });

  it.each(guides)("%s names only figures /metrics shows", async (file) => {
    const gone = { read: () => Promise.reject(new Error("gone")), usage: () => ({}) };
    const shown = await createMetrics({ database: gone } as never).text();
    const named = (await read(file)).match(/`loa_[a-z_]+`/g) ?? [];
    const known = named.filter((name) => shown.includes(`# HELP ${name.slice(1, -1)} `));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.includes(name) && !/`loa_(app|auth)`/.test(name))).toEqual(
      [],
    );
  });
});

describe("the files of deployment", () => {
  it("run as nobody in particular, with no way to more", async () => {
    const service = await read("deploy/loa.service");
    for (const line of [
      "User=loa",
      "NoNewPrivileges=true",
      "ProtectSystem=strict",
      "CapabilityBoundingSet=",
    ])
      expect(service.split("\n")).toContain(line);
    expect(await read("deploy/Dockerfile")).toMatch(/^USER 10001:10001$/m);
  });

  it("keep the door of the figures shut at the proxy, and pass on one address only", async () => {
    const proxy = await read("deploy/nginx.conf");
    expect(proxy).toContain("location = /metrics { return 404; }");
    expect(proxy).toContain("proxy_set_header X-Forwarded-For   $remote_addr;");
  });

  it("let larger bodies through than the largest file of ours", async () => {
    const [, megabytes] = /client_max_body_size (\d+)m/.exec(await read("deploy/nginx.conf")) ?? [];
    const usual = variables.LOA_MAX_UPLOAD_MB.schema.parse(undefined);
    expect(Number(megabytes)).toBeGreaterThan(usual);
  });
});
