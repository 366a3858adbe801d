import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const root = new URL("../../../../", import.meta.url);
const lines = readFileSync(new URL("docs/asvs.yaml", root), "utf8").split("\n");
const entries = lines
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => /^(\d+\.\d+\.\d+): "(.+)"$/.exec(line) ?? [line, "unreadable", ""]);

it("every requirement of the ASVS map is named once and says what proves it", () => {
  const ids = entries.map(([, id]) => id);
  expect(ids).not.toContain("unreadable");
  expect(new Set(ids).size).toBe(ids.length);
  const said = /^(apps|packages)\/.+ :: .+|^(reason|open|n\/a): .+/;
  expect(entries.filter(([, , proof]) => !said.test(proof ?? ""))).toEqual([]);
});

it("every test the ASVS map names is there under that title", () => {
  const missing = entries.flatMap(([, id, proof = ""]) => {
    const [file = "", title] = proof.split(" :: ");
    if (title === undefined) return [];
    const path = new URL(file, root);
    const found = existsSync(path) && readFileSync(path, "utf8").includes(`"${title}"`);
    return found ? [] : [`${id}: ${proof}`];
  });
  expect(missing).toEqual([]);
});
