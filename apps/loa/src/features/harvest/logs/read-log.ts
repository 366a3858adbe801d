import { readCsv } from "../../../platform/text/csv.ts";
import { decodeText } from "../../../platform/text/decode-text.ts";
import { foldKey } from "../../../platform/text/fold-key.ts";
import { plainWords } from "../reading/entry.ts";

/** One broadcast a log tells of. */
export interface LogLine {
  /** Where it stands, from 1. */
  readonly number: number;
  /** The line as it stands in the file. */
  readonly words: string;
  readonly title: string;
  readonly summary: string | null;
  /** The log's own words for the day; without an offset they are Vietnam's. */
  readonly dated: string;
}

/** Lines of one file that are looked at, the last ones: logs put the newest at the end. */
const mostLines = 5_000;

/**
 * Reads a broadcast log by its name's ending: CSV with or without headings, JSON (a list, or one object a line), else
 * text whose lines begin with a day. Lines without day or title, and those that say it was not played, are left out.
 */
export function readLog(name: string, bytes: Uint8Array): LogLine[] {
  const { text } = decodeText(bytes);
  const read = /\.csv$/i.test(name)
    ? fromCsv
    : /\.(json|jsonl|ndjson)$/i.test(name)
      ? fromJson
      : fromText;
  return read(text).slice(-mostLines);
}

const dayKeys = [
  ...["ngay phat", "ngay phat song", "ngay", "thoi gian phat", "thoi gian", "thoi diem", "bat dau"],
  ...[
    "date",
    "day",
    "started at",
    "startedat",
    "start",
    "played at",
    "playedat",
    "time",
    "timestamp",
  ],
];
const titleKeys = [
  ...["tieu de", "ten chuong trinh", "chuong trinh", "ten ban tin", "ban tin", "noi dung", "ten"],
  ...["title", "programme", "program", "name", "content"],
];
const outcomeKeys = ["ket qua", "trang thai", "tinh trang", "outcome", "result", "status"];
const notPlayed =
  /\b(loi|khong phat|chua phat|huy|bo qua|failed|fail|skipped|preempted|cancelled|canceled|error)\b/;

/** A column's name, and the form it is looked for by. */
interface Column {
  readonly name: string;
  readonly key: string;
}

interface Field extends Column {
  readonly value: string;
}

interface Named {
  readonly number: number;
  readonly words: string;
  /** Fields in the log's own order. */
  readonly fields: readonly Field[];
}

const columnOf = (name: string): Column => ({ name, key: foldKey(name) });

function fromFields({ number, words, fields }: Named): LogLine[] {
  const byKey = Map.groupBy(fields, ({ key }) => key);
  const of = (keys: readonly string[]) =>
    keys.flatMap((key) => byKey.get(key) ?? []).find(({ value }) => value.trim() !== "");
  const [day, title, outcome] = [of(dayKeys), of(titleKeys), of(outcomeKeys)];
  const dated = dayIn(day?.value ?? "");
  if (!dated || !title || notPlayed.test(foldKey(outcome?.value ?? ""))) return [];
  const rest = fields
    .filter((field) => field !== title && field.value.trim() !== "")
    .map(({ name, value }) => `${name}: ${value}`);
  return [lineOf(number, words, dated, title.value, rest)];
}

function lineOf(
  number: number,
  words: string,
  dated: string,
  title: string,
  rest: readonly string[],
): LogLine {
  const summary = plainWords(rest.join(" · "), 500);
  return {
    ...{ number, words: words.slice(0, 10_000), title: plainWords(title, 300), dated },
    summary: summary === "" ? null : summary,
  };
}

function fromCsv(text: string): LogLine[] {
  const records = readCsv(text);
  const raw = text.split("\n");
  const wordsOf = (index: number) =>
    raw
      .slice((records[index]?.line ?? 1) - 1, (records[index + 1]?.line ?? raw.length + 1) - 1)
      .join("\n")
      .trimEnd();
  const columns = (records[0]?.cells ?? []).map(columnOf);
  if (!columns.some(({ key }) => dayKeys.includes(key)))
    return records.flatMap(({ line, cells }, at) => fromCells(line, wordsOf(at), cells));
  return records.slice(1).flatMap(({ line, cells }, at) =>
    fromFields({
      ...{ number: line, words: wordsOf(at + 1) },
      fields: cells.map((value, column) => ({ ...(columns[column] ?? columnOf("")), value })),
    }),
  );
}

const letters = /\p{L}.*\p{L}.*\p{L}/u;

// Without headings the first day is the day, and the longest of the words what was played.
function fromCells(number: number, words: string, cells: readonly string[]): LogLine[] {
  const dated = cells.map(dayIn).find((day) => day !== null);
  const titles = cells.filter((cell) => letters.test(cell) && dayIn(cell) === null);
  const title = titles.toSorted((a, b) => b.length - a.length)[0];
  if (!dated || !title || cells.some((cell) => notPlayed.test(foldKey(cell)) && cell !== title))
    return [];
  return [
    lineOf(
      number,
      words,
      dated,
      title,
      cells.filter((cell) => cell !== title && cell.trim() !== ""),
    ),
  ];
}

function fromJson(text: string): LogLine[] {
  const whole = parsed(text);
  const list = Array.isArray(whole) ? whole : listIn(whole);
  if (list) return list.flatMap((one, at) => fromObject(one, at + 1, JSON.stringify(one)));
  return text.split("\n").flatMap((line, at) => fromObject(parsed(line), at + 1, line.trim()));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const listIn = (whole: unknown) =>
  whole !== null && typeof whole === "object"
    ? Object.values(whole).find(Array.isArray)
    : undefined;

function fromObject(one: unknown, number: number, words: string): LogLine[] {
  if (one === null || typeof one !== "object") return [];
  const fields = Object.entries(one).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number"
      ? [{ ...columnOf(name), value: String(value) }]
      : [],
  );
  return fromFields({ number, words, fields });
}

const day = String.raw`\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const clock = String.raw`\d{1,2}(?::|h|g)\d{2}(?::\d{2})?`;
const beginning = new RegExp(String.raw`^[\s[(]*(?:${clock}[\s,;|-]+)?(${day})[\])]?(.*)$`, "u");
const dayFirst = new RegExp(String.raw`^\s*(?:${clock}[\s,-]+)?(${day})`, "u");
const clockBefore = new RegExp(String.raw`^[\s,;|\]-]*(?:${clock})?`, "u");

function fromText(text: string): LogLine[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const [, dated, rest = ""] = beginning.exec(line) ?? [];
    const parts = rest
      .replace(clockBefore, "")
      .split(/[\t|;]|\s[-–—]\s/)
      .map((part) => part.replace(/^[\s,:)\]–—-]+|[\s,]+$/g, ""));
    const title = parts.find((part) => letters.test(part));
    if (!dated || !title || parts.some((part) => notPlayed.test(foldKey(part)) && part !== title))
      return [];
    return [
      lineOf(
        at + 1,
        line,
        dayIn(dated) ?? dated,
        title,
        parts.filter((part) => part !== title && part !== ""),
      ),
    ];
  });
}

// A moment without an offset is Vietnam's, wherever this machine's clock stands: its day is taken as written.
function dayIn(words: string): string | null {
  const [, found] = dayFirst.exec(words) ?? [];
  if (!found) return null;
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(found) && found.includes("T") ? found : found.slice(0, 10);
}

/** A broadcast a whole file is: its name tells day and title, as recorders write them (`2025-06-10_ban-tin.mp3`). */
export function readFileName(
  path: string,
): { readonly title: string; readonly dated: string } | null {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
  const [found, ymd, dmy] =
    /(?<!\d)(20\d{2}[-_.]?\d{2}[-_.]?\d{2})(?!\d)|(?<!\d)(\d{1,2}[-_.]\d{1,2}[-_.]20\d{2})(?!\d)/.exec(
      name,
    ) ?? [];
  if (!found) return null;
  const digits = ymd?.replace(/\D/g, "") ?? "";
  const dated = ymd
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : (dmy ?? "").replace(/[_.]/g, "-");
  const title = plainWords(
    name
      .replace(found, " ")
      .replace(/(^|[\s_-])\d{4,6}(?=[\s_-]|$)/g, " ")
      .replace(/[_-]+/g, " "),
    300,
  );
  return { title: title === "" ? plainWords(name, 300) : title, dated };
}
