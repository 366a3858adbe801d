import type { CorpusFile } from "./corpus.ts";
import type { Figures, Measured } from "./measure.ts";

/** One file with its figures. */
export interface Scored {
  readonly file: Pick<CorpusFile, "slug" | "format">;
  readonly measured: Measured;
}

export const FIGURES = [
  "tasks",
  "lead",
  "coordinating",
  "timing",
  "kind",
  "quotas",
  "duties",
  "head",
] as const satisfies readonly (keyof Figures)[];

/** Means over the files that have each figure. */
export function meanOf(all: readonly Scored[]): Figures {
  const mean = (name: keyof Figures): number | null => {
    const known = all.map(({ measured }) => measured.figures[name]).filter((one) => one !== null);
    return known.length ? known.reduce((a, b) => a + b, 0) / known.length : null;
  };
  const entries = FIGURES.map((name) => [name, mean(name)]);
  return Object.fromEntries(entries) as Record<keyof Figures, number>;
}

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(42)}${cells.map((cell) => cell.padStart(9)).join("")}`;

const figureRow = (name: string, figures: Figures): string =>
  row(
    name,
    FIGURES.map((figure) => figures[figure]?.toFixed(3) ?? "-"),
  );

/** A line per file and a mean, with every difference below its file when asked. */
export function report(all: readonly Scored[], withDetails: boolean): string {
  const heads = FIGURES.map((name) => (name === "coordinating" ? "coord" : name));
  const lines = all.flatMap(({ file, measured }) => [
    figureRow(`${file.slug}:${file.format}`, measured.figures),
    ...(withDetails ? measured.details.map((detail) => `    ${detail}`) : []),
  ]);
  return [row("document", heads), ...lines, figureRow("mean", meanOf(all)), ""].join("\n");
}
