import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { envExample, variables } from "../../src/platform/config/env.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string) => readFile(new URL(path, root), "utf8");

describe("the documents tell the truth", () => {
  it(".env.example is what the declared environment generates", async () => {
    expect(await read(".env.example")).toBe(envExample());
  });

  it("docs/operations.md names every environment variable", async () => {
    const text = await read("docs/operations.md");
    expect(Object.keys(variables).filter((name) => !text.includes(name))).toEqual([]);
  });

  it("every npm script the README names exists", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as {
      scripts: Record<string, string>;
    };
    const named = [
      ...(await read("README.md")).matchAll(/npm (?:run )?(start|test|check|bench)\b/g),
    ].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("every relative link of the documents leads somewhere", async () => {
    const files = [
      "README.md",
      "CONTRIBUTING.md",
      "ARCHITECTURE.md",
      "SECURITY.md",
      "STYLE.md",
      "GLOSSARY.md",
      "docs/operations.md",
      "docs/van-hanh.md",
    ];
    const broken: string[] = [];
    for (const file of files) {
      const text = await read(file);
      for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
        const exists = await readFile(new URL(target, new URL(file, root))).then(
          () => true,
          (error) => error.code === "EISDIR",
        );
        if (!exists) broken.push(`${file} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it("every term of the glossary that names code is found in the code's folders", async () => {
    const glossary = await read("GLOSSARY.md");
    const rows = [
      ...glossary.matchAll(/^\| ([A-Z][^|]+?) \| ([^|]+?) \| ([^|]+?) \| `([^`]+)` \|$/gm),
    ];
    expect(rows.length).toBeGreaterThan(10);
    const missing: string[] = [];
    for (const [, term = "", , , place = ""] of rows) {
      const found = await readFile(new URL(place, root)).then(
        () => true,
        (error) => error.code === "EISDIR",
      );
      if (!found) missing.push(`${term}: ${place}`);
    }
    expect(missing).toEqual([]);
  });
});
