/** What one line of a `source.txt` puts on the paper. */
export type SourceItem =
  | { readonly kind: "paragraph"; readonly text: string; readonly look: Look }
  | { readonly kind: "numbered"; readonly text: string; readonly level: number }
  | { readonly kind: "table"; readonly ruled: boolean; readonly rows: readonly SourceRow[] }
  | { readonly kind: "page" };

export interface Look {
  readonly center: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Cells of one row. `<` continues the cell on its left, `^` the cell above it. */
export type SourceRow = readonly string[];

export interface NumberLevel {
  readonly format: string;
  readonly text: string;
}

export interface Source {
  readonly levels: readonly NumberLevel[];
  readonly items: readonly SourceItem[];
}

const PLAIN: Look = { center: false, bold: false, italic: false };

const levelsOf = (words: string): NumberLevel[] =>
  words.split(/\s+/).map((level) => {
    const colon = level.indexOf(":");
    return { format: level.slice(0, colon), text: level.slice(colon + 1) };
  });

const cellsOf = (row: string): string[] => row.split("|").map((cell) => cell.trim());

function itemOf(line: string): SourceItem {
  const numbered = /^#(\d) (.*)$/.exec(line);
  if (numbered) return { kind: "numbered", level: Number(numbered[1]), text: numbered[2] ?? "" };
  if (line === "!page") return { kind: "page" };
  const row = /^([|=]) (.*)$/.exec(line);
  if (row) return { kind: "table", ruled: row[1] === "|", rows: [cellsOf(row[2] ?? "")] };
  if (line.startsWith("^~ ")) return paragraph(line.slice(3), { italic: true, center: true });
  if (line.startsWith("^ ")) return paragraph(line.slice(2), { bold: true, center: true });
  return paragraph(line, {});
}

function paragraph(text: string, look: Partial<Look>): SourceItem {
  return { kind: "paragraph", text, look: { ...PLAIN, ...look } };
}

/** Rows that follow each other are one table. */
function joinTables(items: readonly SourceItem[]): SourceItem[] {
  const joined: SourceItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === "table" && last?.kind === "table" && last.ruled === item.ruled)
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...item.rows] };
    else joined.push(item);
  }
  return joined;
}

/** Reads a `source.txt`; the signs at the beginning of lines are told in the corpus README. */
export function readSource(text: string): Source {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const list = lines.find((line) => line.startsWith("!list "));
  const items = lines.filter((line) => line !== list).map(itemOf);
  return { levels: list ? levelsOf(list.slice(6)) : [], items: joinTables(items) };
}
