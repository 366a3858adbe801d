import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loneVietnamese, pairFaults } from "../support/language-faults.ts";
import { unusedKeys } from "../support/text-usage.ts";

const app = new URL("../../", import.meta.url).pathname;
const sources = globSync("src/**/*.{ts,tsx}", { cwd: app }).filter(
  (path) => !/\.test\.tsx?$|schema\.types\.ts$/.test(path),
);

/** Vietnamese that is the matter itself, never a sentence to the person at the screen. */
const matter: readonly RegExp[] = [
  // How plans write the names of bodies, and the columns of their lists.
  /features\/units\/(abbreviations|name-key|open-sets|propose-units|read-unit-list|register|segments|unit-list-file)\.ts$/,
  // Words that become part of a plan.
  /features\/plans\/console\/timing-form\.ts$/,
  // Sample people, plan and outputs.
  /features\/setup\/(load-sample-province|sample-\w+)\.ts$/,
  /features\/portal\/sample-\w+\.ts$/,
  /entry\/play\/(cast|scenes\/[\w-]+)\.ts$/,
  // Official paper has one language.
  /features\/reporting\/(narrative|words|report-document|report-workbook|create-report|facts\.queries|reporting\.queries|reports-due\.queries|windows|console\/ReportPaper)\.tsx?$/,
  /features\/(periods\/words|unit-reports\/draft-text)\.ts$/,
  /features\/reporting\/(breakdowns|comparison|default-paper|fields|outlines|paper-data|paper-fields|report-tables|sample-report)\.ts$/,
  /features\/directive-letters\/(letter|letter-document|draft-letter)\.ts$/,
  /features\/commitments\/(duty-slip|unit-lists|issued-plan)\.ts$/,
  // How plans call a channel, and the sample's stories.
  /features\/channels\/(plan-words|sample-story|load-sample-stories)\.ts$/,
  // What syllables are made of.
  /features\/newsroom\/console\/spelling\/(syllable|check-spelling)\.ts$/,
  // The order of letters, a letter in SQL, and a browser's own name.
  /features\/plans\/task-order\.ts$/,
  /features\/outputs\/outputs\.lists\.ts$/,
  /features\/briefing\/(plans\.queries|standings)\.ts$/,
  /features\/accounts\/console\/device-name\.ts$/,
  // A line's code, and the times of quotas beside the plan's own nouns.
  /platform\/contract\/line-name\.ts$/,
  /entry\/cli\/plan-table\.ts$/,
];

const parse = (path: string, text: string) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
const parsed = (path: string) => parse(app + path, readFileSync(app + path, "utf8"));

function consoleProgram(): ts.Program {
  const path = `${app}tsconfig.console.json`;
  const { config } = ts.readConfigFile(path, (file) => readFileSync(file, "utf8"));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, app);
  return ts.createProgram(fileNames, options);
}

/** A program of made-up files that stand among the real ones. */
function programOf(files: Readonly<Record<string, string>>): ts.Program {
  const options = {
    ...{ allowImportingTsExtensions: true, noEmit: true, noLib: true },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.directoryExists = () => true;
  host.fileExists = (path) => path in files || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path in files ? parse(path, files[path] ?? "") : getSourceFile(path, ...rest);
  return ts.createProgram(Object.keys(files), options, host);
}

describe("every text exists in Vietnamese and in English", () => {
  it("each pair has both, neither is empty, and the English is English", () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.flatMap((path) => pairFaults(parsed(path)))).toEqual([]);
  });

  it("no Vietnamese is written without its English beside it", () => {
    const judged = sources.filter((path) => !matter.some((each) => each.test(path)));
    expect(judged.flatMap((path) => loneVietnamese(parsed(path)))).toEqual([]);
  });

  it("no text is kept that nothing reads", () => {
    const program = consoleProgram();
    const own = program.getSourceFiles().filter((file) => file.fileName.startsWith(`${app}src/`));
    expect(own.length).toBeGreaterThan(200);
    expect(unusedKeys(program, own)).toEqual([]);
  }, 400_000);
});

describe("the checks of texts can fail", () => {
  const faults = (text: string) => pairFaults(parse("x.ts", text));
  const lone = (text: string) => loneVietnamese(parse("x.tsx", text));

  it("finds a missing, an empty, a copied and an untranslated text", () => {
    expect(faults(`defineTexts({ vi: { a: "Lưu", b: "Bỏ" }, en: { a: "Save" } })`)).toHaveLength(1);
    expect(faults(`defineTexts({ vi: { a: "Lưu" }, en: { a: "Save", b: "Drop" } })`)).toHaveLength(
      1,
    );
    expect(faults(`refuse("x", 409, { vi: "Không được.", en: "" })`)).toHaveLength(1);
    expect(faults(`defineTexts({ vi: { a: "Tin" }, en: { a: "Tin" } })`)).toHaveLength(1);
    expect(faults(`const a = { vi: (n) => "Còn " + n, en: (n) => "Còn lại " + n }`)).toHaveLength(
      1,
    );
    expect(faults(`refuse("x", 409, { vi: "Không được." })`)).toHaveLength(1);
    expect(faults(`const a = { vi: "Lưu", en: "Save" }`)).toEqual([]);
  });

  it("finds Vietnamese on a screen, in a sentence of the server and in a mail", () => {
    expect(lone("const a = <p>Đã lưu</p>")).toHaveLength(1);
    expect(lone(`const a = <input aria-label="Tìm kiếm" />`)).toHaveLength(1);
    expect(lone(`const mail = { subject: "Kế hoạch số " + number }`)).toHaveLength(1);
    expect(lone(`finding(1, "missing", "Ô này bắt buộc.")`)).toHaveLength(1);
    expect(lone(`finding(1, "missing", "Ô này bắt buộc.", "This cell must be filled.")`)).toEqual(
      [],
    );
    expect(lone(`const a = language === "en" ? "Met" : "Đã đủ"`)).toEqual([]);
  });

  it("finds a text nobody reads, also inside a part others read", () => {
    const program = programOf({
      "/planted/texts.ts": `
        declare function defineTexts<T>(texts: { vi: T; en: unknown }): { vi: T };
        export const texts = defineTexts({
          vi: { read: "a", unread: "b", part: { read: "c", unread: "d" }, all: { e: "e", f: "f" } },
          en: { read: "a", unread: "b", part: { read: "c", unread: "d" }, all: { e: "e", f: "f" } },
        });`,
      "/planted/page.ts": `
        import { texts } from "./texts.ts";
        const words = texts.vi;
        declare const key: "e" | "f";
        export const shown = [words.read, words.part.read, words.all[key]];`,
    });
    const own = program.getSourceFiles().filter((file) => file.fileName.startsWith("/planted/"));
    expect(unusedKeys(program, own).map((each) => each.split(" ")[1])).toEqual([
      ".unread",
      ".part.unread",
    ]);
  });
});
