import { existsSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { PlanDocument, Span, Task } from "./plan-document.ts";
import { readPlan } from "./read-plan.ts";

const shared = (path: string): URL => new URL(`../../../../shared/${path}`, import.meta.url);
const here = existsSync(shared("plans"));
const FILES = ["quang-ngai-2025.txt", "quang-ngai-2025.docx", "quang-ngai-2025-auto.docx"];
const TABLES = ["nq03-phu-luc-ii.txt", "nq03-phu-luc-ii.docx"];

function read(file: string): PlanDocument {
  const { value } = readPlan(new Uint8Array(readFileSync(shared(`plans/${file}`))));
  if (!value) throw new Error(`${file} was not read`);
  return value;
}

function fields({ title, timing, sources, ...task }: Task): [string, Span | undefined][] {
  const list = (
    names: readonly string[] | undefined,
    spans: readonly Span[] | undefined,
  ): [string, Span | undefined][] => (names ?? []).map((name, index) => [name, spans?.[index]]);
  return [
    [title, sources.title],
    ...(timing ? ([[timing.raw, sources.timing]] as [string, Span | undefined][]) : []),
    ...list(task.lead, sources.lead),
    ...list(task.coordinating, sources.coordinating),
    ...list(task.directing, sources.directing),
    ...list(task.products, sources.products),
    ...list(
      task.quotas.map(({ raw }) => raw),
      sources.quotas,
    ),
  ];
}

describe.skipIf(!here)("the reference plan, when ../shared/plans is there", () => {
  test.each(FILES)("%s has 33 tasks, 19 quotas and 19 standing duties", (file) => {
    const { tasks, responsibilities, isPlan, year, issuer, documentNumber } = read(file);
    expect([
      tasks.length,
      tasks.flatMap(({ quotas }) => quotas).length,
      responsibilities.length,
    ]).toEqual([33, 19, 19]);
    expect({ isPlan, year, issuer, documentNumber }).toEqual({
      isPlan: true,
      year: 2025,
      issuer: "Ủy ban nhân dân tỉnh Quảng Ngãi",
      documentNumber: null,
    });
  });

  test.each(FILES)("%s: the station owes 512 broadcasts a year", (file) => {
    const owed = read(file).tasks.filter(({ lead }) => lead.some((name) => name.startsWith("Đài")));
    expect(
      owed.flatMap(({ quotas }) => quotas).reduce((sum, { perYear }) => sum + (perYear ?? 0), 0),
    ).toBe(512);
  });

  test("all three files give the same tasks", () => {
    const [text, ...others] = FILES.map((file) =>
      read(file).tasks.map(({ source: _, sources: __, ...task }) => task),
    );
    for (const other of others) expect(other).toEqual(text);
  });

  test.each([...FILES, ...TABLES])(
    "%s: every field's words stand where its source says",
    (file) => {
      const { text, tasks } = read(file);
      for (const [words, span] of tasks.flatMap(fields)) {
        expect(span && text.slice(span.start, span.end).replace(/\s+/g, " ")).toBe(words);
      }
    },
  );

  test.each([...FILES, ...TABLES])("%s satisfies the contract", (file) => {
    const schema = JSON.parse(
      readFileSync(shared("contracts/plan-document.schema.json"), "utf8"),
    ) as object;
    const validate = new Ajv({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
      schema,
    );
    expect([validate(JSON.parse(JSON.stringify(read(file)))), validate.errors]).toEqual([
      true,
      null,
    ]);
  });

  test("the conflicts of the plan are found", () => {
    const found = new Set(
      read("quang-ngai-2025.txt").findings.map(({ code, path }) => `${code} ${path ?? ""}`.trim()),
    );
    for (const expected of [
      "draft",
      "blank-number",
      "blank-date",
      "footnote-inside-sentence",
      "numbering-gap E.4.d",
      "quota-on-wrong-line C.I.2.b",
      "date-conflict C.I.3.a",
      "past-at-issue C.II.3",
      "district-after-abolition C.I.2.e",
      "duplicate-product C.II.5",
      "yearly-figure-mid-year C.I.2.a",
    ]) {
      expect(found).toContain(expected);
    }
  });

  test.each(TABLES)("%s: 42 tasks of a table, under their group rows", (file) => {
    const { tasks, groups } = read(file);
    expect([tasks.length, tasks[0]?.path, tasks.at(-1)?.path]).toEqual([42, "I.1", "II.42"]);
    expect(groups.map(({ path }) => path)).toEqual(["I", "II"]);
    // "Bổ sung một số điều" amends some clauses and counts nothing.
    expect(tasks.flatMap(({ quotas }) => quotas)).toEqual([]);
  });
});

test.skipIf(here)(
  "../shared/plans is not on this machine, so the reference plan is not read",
  () => {
    expect(here).toBe(false);
  },
);
