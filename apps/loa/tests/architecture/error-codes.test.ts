import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { type DocumentedError, errorCodes } from "../../src/platform/http/error-codes.ts";
import { type RefusalSite, refusalSites } from "../support/error-codes.ts";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const list = new URL("../../src/platform/http/error-codes.ts", import.meta.url);

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** One meaning for a program, told to a person in the words of the place: which file, which field. */
const wordedByPlace = new Set(["empty-file", "file-kind-not-taken", "no-evidence", "unknown-unit"]);

describe("the codes of refusals", () => {
  let sites: RefusalSite[];
  // What was loaded before the list was renewed is the old one.
  let listed = errorCodes;
  beforeAll(async () => {
    sites = await refusalSites(source);
    if (process.env["LOA_UPDATE_ERROR_CODES"] !== "1") return;
    listed = distinct(sites);
    await renew(listed);
  });

  /** One of each code, as its first place in the source says it. */
  function distinct(all: readonly RefusalSite[]): DocumentedError[] {
    const first = new Map<string, DocumentedError>();
    for (const { code, status, vi, en } of all)
      if (!first.has(code)) first.set(code, { code, status, vi, en });
    return [...first.values()];
  }

  async function renew(codes: readonly DocumentedError[]) {
    const text = await readFile(list, "utf8");
    const head = text.slice(0, text.indexOf("export const errorCodes"));
    const rows = JSON.stringify(codes, null, 2);
    await writeFile(
      list,
      `${head}export const errorCodes: readonly DocumentedError[] = ${rows};\n`,
    );
    await promisify(execFile)(process.execPath, [biome, "format", "--write", fileURLToPath(list)]);
  }

  it("are found in the source, with a status and both sentences", () => {
    expect(sites.length).toBeGreaterThan(60);
    const lacking = sites.filter(({ status, vi, en }) => status < 400 || !vi || !en);
    expect(lacking.map(({ code, place }) => `${code} ${place}`)).toEqual([]);
  });

  it("are kebab-case", () => {
    const odd = sites.filter(({ code }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code));
    expect(odd).toEqual([]);
  });

  it("mean one thing each: one status, and one sentence but where the place chooses the words", () => {
    const meanings = new Map<string, Set<string>>();
    for (const { code, status, en } of sites) {
      const said = wordedByPlace.has(code) ? String(status) : `${status} ${en}`;
      meanings.set(code, (meanings.get(code) ?? new Set()).add(said));
    }
    const torn = [...meanings].filter(([, said]) => said.size > 1);
    expect(torn.map(([code, said]) => [code, ...said])).toEqual([]);
    expect([...wordedByPlace].filter((code) => !meanings.has(code))).toEqual([]);
  });

  it("are all in the list callers read, and no other", () => {
    expect(listed).toEqual(distinct(sites));
  });
});
