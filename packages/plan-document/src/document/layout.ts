import type { Block, BlockDocument, FootnoteBlock, Line, RowBlock } from "../blocks/block.ts";
import { type Marker, parseMarker } from "../outline/markers.ts";
import { withKeyValues } from "../tasks/key-values.ts";
import type { OwnLabels } from "../tasks/own-labels.ts";
import { type TaskTable, taskTables } from "../tasks/task-table.ts";
import { readUnitLine } from "../tasks/unit-line.ts";
import { plain } from "../text/fold.ts";
import { subSpan } from "../text/span.ts";
import { type DocumentType, documentType } from "./document-type.ts";
import { type ArticlePlan, findArticlePlan } from "./plan-in-article.ts";

/** One line of the document in reading order; lines of layout tables are read cell by cell. */
export interface PlacedLine {
  readonly line: Line;
  /** The row it stands in; rows of task tables appear once, with `row` only. */
  readonly row?: RowBlock;
  readonly isTaskRow?: boolean;
  /** Stands in a table of figures, which is no prose. */
  readonly inDataTable?: boolean;
}

/** A type line ("KẾ HOẠCH") and where it stands. */
export interface Head {
  readonly at: number;
  readonly type: DocumentType;
}

/** The document cut into its official parts; numbers are places in `lines`. */
export interface Layout {
  readonly text: string;
  readonly lines: readonly PlacedLine[];
  readonly heads: readonly Head[];
  /** The head the plan begins with, or null. */
  readonly planHead: Head | null;
  /** A plan that stands inside an article of the decision issuing it, where no plan of its own follows. */
  readonly articlePlan: ArticlePlan | null;
  /** Places of "Nơi nhận:". */
  readonly recipientsAt: readonly number[];
  readonly tables: readonly TaskTable[];
  readonly footnotes: readonly FootnoteBlock[];
}

function rowLines(row: RowBlock, taskTable: boolean, columns: number): PlacedLine[] {
  if (taskTable) {
    const line = { text: row.text, span: row.span, style: {} };
    return [{ line, row, isTaskRow: true }];
  }
  const inDataTable = columns > 2;
  const lines = row.cells.filter((cell) => !cell.continues).flatMap((cell) => cell.lines);
  return lines.map((line) => ({ line, row, inDataTable }));
}

function widths(blocks: readonly Block[]): Map<number, number> {
  const result = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== "row") continue;
    result.set(block.table, Math.max(result.get(block.table) ?? 0, block.cells.length));
  }
  return result;
}

function placeLines(document: BlockDocument, tables: readonly TaskTable[]): PlacedLine[] {
  const columns = widths(document.blocks);
  const listing = new Set(tables.map(({ table }) => table));
  return document.blocks.flatMap((block): PlacedLine[] => {
    if (block.kind === "paragraph") return block.text === "" ? [] : [{ line: block }];
    if (block.kind === "row")
      return rowLines(block, listing.has(block.table), columns.get(block.table) ?? 0);
    return [];
  });
}

function findHeads(lines: readonly PlacedLine[]): Head[] {
  return lines.flatMap(({ line, inDataTable, isTaskRow }, at) => {
    const type = inDataTable || isTaskRow ? null : documentType(line.text);
    return type ? [{ at, type }] : [];
  });
}

/** A notice or a guide that says in its abstract that it assigns work is read like a plan. */
const ASSIGNS =
  /phan cong|giao nhiem vu|nhiem vu|ke hoach|trien khai|thuc hien|cong tac|to chuc|tuyen truyen/;
const TELLS = /ket qua|tuyen dung|trung tuyen/;
const CONCLUDES =
  /ket luan|y kien (?:chi dao|phat bieu|cua (?:dong chi|chu tich|pho chu tich|bi thu|pho bi thu|lanh dao|thuong truc|ban thuong vu))/;

/** True for the head of a directive (chỉ thị). */
export const isDirective = ({ type }: Head): boolean => type.name === "Chỉ thị";

const TOP: ReadonlySet<string> = new Set(["d1", "roman", "upper"]);

/** "1. Sở Nội vụ: …", "2. Giao Sở Y tế …", "3. UBND các xã": most of a directive's own numbers each charge a unit. */
function chargesByUnit(lines: readonly PlacedLine[]): boolean {
  const numbered = markedLines(lines, ({ kind }) => TOP.has(kind));
  const charged = numbered.filter((line) => readUnitLine(line) !== null).length;
  return charged >= 2 && charged * 2 >= numbered.length;
}

/**
 * A conclusion speaks of much else; it gives out work where several of its points, dashes too, each charge a unit. Who
 * came to the meeting and who gets the paper are lists of units too, without a duty.
 */
const chargesSeveral = (lines: readonly PlacedLine[]): boolean =>
  markedLines(upToRecipients(lines), () => true).filter(givesDuty).length >= 2;

const PERSON = /^(?:các )?(?:ông|bà|đồng chí|đ\/c)\s/iu;

function givesDuty(line: Pick<Line, "text" | "span">): boolean {
  const duty = readUnitLine(line)?.duty;
  if (!duty) return false;
  const words = line.text.slice(duty.start - line.span.start, duty.end - line.span.start);
  return !PERSON.test(words.replace(/^[\s:：–-]+/, ""));
}

const markedLines = (lines: readonly PlacedLine[], isMeant: (marker: Marker) => boolean) =>
  lines.flatMap(({ line, isTaskRow, inDataTable }) => {
    const marker = isTaskRow || inDataTable ? null : parseMarker(line.text);
    return marker && isMeant(marker) ? [without(line, marker.length)] : [];
  });

const without = ({ text, span }: Line, length: number): Pick<Line, "text" | "span"> => ({
  text: text.slice(length),
  span: subSpan(span, length, text.length),
});

function findPlanHead(lines: readonly PlacedLine[], heads: readonly Head[]): Head | null {
  const plan = heads.find((head) => head.type.isPlan);
  if (plan) return plan;
  const first = heads[0];
  if (!first?.type.mayAssign) return null;
  if (isDirective(first)) return chargesByUnit(lines.slice(first.at + 1)) ? first : null;
  const abstract = lines
    .slice(first.at, first.at + 3)
    .map(({ line }) => plain(line.text.slice(0, 300)));
  const words = abstract.join(" ");
  const [tells, concludes] = [words.search(TELLS), words.search(CONCLUDES)];
  // "Kết luận … đánh giá kết quả" is a conclusion; "Kết quả … theo Kết luận" tells.
  if (concludes >= 0 && (tells < 0 || concludes < tells))
    return chargesSeveral(lines.slice(first.at + 1)) ? first : null;
  return tells < 0 && ASSIGNS.test(words) ? first : null;
}

const RECIPIENTS = /^(?:\*\s*)?noi (?:nhan|gui)\s*:?/;
const isRecipients = ({ line }: PlacedLine): boolean =>
  RECIPIENTS.test(plain(line.text.slice(0, 20)));

function upToRecipients(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const at = lines.findIndex(isRecipients);
  return at < 0 ? lines : lines.slice(0, at);
}

/** Cuts blocks into lines and finds type lines, recipients and task tables. */
export function layOut(read: BlockDocument, own: OwnLabels): Layout {
  const document = { ...read, blocks: withKeyValues(read.blocks, own) };
  const tables = taskTables(document.blocks, own);
  const lines = placeLines(document, tables);
  const heads = findHeads(lines);
  const recipientsAt = lines.flatMap((line, at) => (isRecipients(line) ? [at] : []));
  const footnotes = document.blocks.filter((block) => block.kind === "footnote");
  const planHead = findPlanHead(lines, heads);
  const articlePlan = planHead ? null : findArticlePlan(lines);
  return {
    text: document.text,
    lines,
    heads,
    planHead,
    articlePlan,
    recipientsAt,
    tables,
    footnotes,
  };
}
