import { globSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z as inert } from "./zod-in-the-console.ts";

const features = fileURLToPath(new URL("../../features/", import.meta.url));
const contracts = globSync("*/contract.ts", { cwd: features });

async function load(contract: string): Promise<Record<string, unknown>> {
  vi.resetModules();
  return import(pathToFileURL(`${features}${contract}`).href);
}

async function loadAsInConsole(contract: string) {
  vi.doMock("zod", () => import("./zod-in-the-console.ts"));
  return load(contract);
}

afterEach(() => vi.doUnmock("zod"));

const isSchema = (value: unknown) => typeof value === "object" && value !== null && "_zod" in value;

/** What a screen may use of a contract's export: endpoints, words and plain data. */
function usedByScreens(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("method" in value) return endpointOf(value);
  const { options } = value as { options?: unknown };
  if (Array.isArray(options) && options.every((word) => typeof word === "string"))
    return { options };
  return [value, ...Object.values(value)].some(isSchema) ? "schema" : value;
}

function endpointOf(declared: { readonly method: unknown; body?: unknown; response?: unknown }) {
  const { body, response, ...rest } = declared;
  const kept = Object.entries(rest).filter(([name]) => name !== "params" && name !== "query");
  const answer = typeof response === "string" ? response : "schema";
  return { ...Object.fromEntries(kept), hasBody: body !== undefined, answer };
}

function split<T>(all: readonly T[], belongs: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

describe("a contract in the console", () => {
  it.each(contracts)("%s declares the same endpoints and words as on the server", async (file) => {
    const here = await loadAsInConsole(file);
    vi.doUnmock("zod");
    const server = Object.entries(await load(file));
    const [schemas, used] = split(server, ([, value]) => usedByScreens(value) === "schema");
    for (const [name, value] of schemas)
      if (isSchema(value)) expect(isSchema(here[name]), name).toBe(false);
    expect(used.length).toBeGreaterThan(0);
    for (const [name, value] of used)
      if (typeof value !== "function")
        expect(usedByScreens(here[name]), name).toEqual(usedByScreens(value));
  });

  it("refuses to read a value instead of accepting everything", () => {
    const door = inert as unknown as typeof import("zod").z;
    expect(() => door.object({ a: door.string() }).parse({})).toThrow("server reads values");
    expect(() => door.enum(["a"]).safeParse("b")).toThrow("server reads values");
  });
});
