/** Rows of text under headings. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An aim of the project and whether this run met it. */
export interface Verdict {
  readonly met: boolean;
  readonly text: string;
}

/** What one benchmark found. */
export interface Report {
  readonly title: string;
  /** What was measured beside what, and how. */
  readonly method: string;
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
}

/** The report as Markdown whose tables also read well in a terminal. */
export function render(report: Report): string {
  const verdicts = report.verdicts.map(({ met, text }) => `- ${met ? "met" : "NOT MET"}: ${text}`);
  const parts = [
    `## ${report.title}`,
    report.method,
    ...report.tables.map(renderTable),
    ...(verdicts.length > 0 ? [verdicts.join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function renderTable({ columns, rows }: Table): string {
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join(" | ")} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(columns), line(rule), ...rows.map(line)].join("\n");
}

// Words stand on the left, figures on the right.
function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}
