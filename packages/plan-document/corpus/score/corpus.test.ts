import { describe, expect, test } from "vitest";
import { corpusFiles } from "./corpus.ts";
import { measure } from "./measure.ts";
import { readCorpusFile } from "./read-corpus-file.ts";
import { FIGURES, meanOf } from "./report.ts";

/** What the reader reaches on the open half, headings and duties read as tasks counted as wrong. */
const FLOOR = {
  tasks: 0.997,
  lead: 0.994,
  coordinating: 0.996,
  timing: 0.988,
  kind: 0.985,
  quotas: 0.99,
  duties: 0.998,
  head: 0.998,
};

// PDF files are opened by the application, so the command scores them and this test does not.
const files = corpusFiles("open").filter(({ format }) => format !== "pdf");
const scored = files.map((file) => ({
  file,
  measured: measure(file.gold, readCorpusFile(file), true),
}));

describe("the open half of the corpus", () => {
  test("holds documents", () => {
    expect(files.length).toBeGreaterThan(4);
  });

  test.each(FIGURES)("is read no worse than it was: %s", (figure) => {
    expect(meanOf(scored)[figure]).toBeGreaterThanOrEqual(FLOOR[figure]);
  });
});
