/** One record of a CSV file and the line it begins on (1 for the first). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Records of a CSV text (RFC 4180: quotes double themselves, cells may hold line breaks), empty
 * records left out. The separator is the one of `,` `;` tab that the first line uses most.
 */
export function readCsv(text: string): CsvRecord[] {
  const source = text.replace(/^\ufeff/, "");
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let [cells, cell, line, startLine, quoted] = [[] as string[], "", 1, 1, false];
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRecord = () => {
    endCell();
    if (cells.some((value) => value.trim() !== "")) records.push({ line: startLine, cells });
    cells = [];
    startLine = line;
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === "\n") line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === "") quoted = true;
    else if (char === separator) endCell();
    else if (char === "\n") endRecord();
    else if (char !== "\r") cell += char;
  }
  endRecord();
  return records;
}

function separatorOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const count = (mark: string) => first.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * CSV text of rows, with a byte-order mark so that spreadsheets read it as UTF-8. A cell that a
 * spreadsheet would take for a formula is prefixed with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map((cell) => quote(safeCell(cell))).join(",")).join("\r\n")}\r\n`;
}

/** Text a spreadsheet will not run: formula openers are prefixed with an apostrophe. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
