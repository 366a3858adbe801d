import type { Finding, Task } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type DocumentType, documentType } from "./document-type.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";

interface Verdict {
  readonly isPlan: boolean;
  readonly findings: readonly Finding[];
}

/** Whoever goes on with such a document types its tasks. */
const BY_HAND = {
  vi: "Nhiệm vụ được thêm bằng tay.",
  en: "The tasks are added by hand.",
};

function notAPlan(vi: string, en: string): Verdict {
  const message = `Không tìm thấy nhiệm vụ nào, vì ${vi}.`;
  const english = { message: `No task was found, because ${en}.`, proposal: BY_HAND.en };
  const proposal = BY_HAND.vi;
  const finding: Finding = { code: "not-a-plan", severity: "doubt", message, proposal, english };
  return { isPlan: false, findings: [finding] };
}

const LETTER = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s)/;
const ARTICLE = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s|tin,? (?:bai|anh)\s*:|theo (?:bao|phong vien))/;

function hasTaskAnnex(layout: Layout): boolean {
  const opening = plain(layout.text.slice(0, 3000));
  const carries = layout.heads[0]?.type.carriesTasks ?? true;
  return layout.tables.length > 0 && carries && (!LETTER.test(opening) || hasAnnexedTable(layout));
}

const ANNEX = /^phụ lục(?![\p{L}])/iu;

/** The table of work stands under a heading of its own behind the letter. */
function hasAnnexedTable({ lines }: Layout): boolean {
  const annex = lines.findIndex(({ line, isTaskRow }) => !isTaskRow && ANNEX.test(line.text));
  return annex >= 0 && lines.slice(annex).some(({ isTaskRow }) => isTaskRow === true);
}

const isBehindColon = (text: string, at: number | undefined): boolean =>
  at !== undefined && /[:：]\s*$/.test(text.slice(Math.max(0, at - 6), at));

/** Who leads and until when stand behind labels of their own. */
const isLabelled = ({ sources }: Task, text: string): boolean =>
  isBehindColon(text, sources.lead?.[0]?.start) && isBehindColon(text, sources.timing?.start);

/** Text without a head assigns work by a label, or to more than one body: news name one in passing. */
function chargesSomebody(tasks: readonly Task[], text: string): boolean {
  const charged = tasks.filter(({ lead }) => lead.length > 0);
  return (
    charged.length > 1 ||
    charged.some(({ sources }) => isBehindColon(text, sources.lead?.[0]?.start))
  );
}

const isCharged = ({ lead, timing }: Task): boolean => lead.length > 0 && timing !== null;

const isInTable = ({ source }: Task, { tables }: Layout): boolean =>
  tables.some(({ rows }) =>
    rows.some(({ span }) => span.start <= source.start && source.start < span.end),
  );

/**
 * A letter's own clauses are no tasks, whatever they ask for. Where it sets out a list of work in the form of a plan (a
 * table of who does what and when, or label lines for lead and time under each item), or its abstract says that it gives out work and
 * most of its clauses say who and until when, that list is one.
 */
function letterListsWork(layout: Layout, tasks: readonly Task[], isByUnit: boolean): boolean {
  const labelled = tasks.filter((task) => isLabelled(task, layout.text)).length;
  const charged = tasks.filter(isCharged).length;
  const listed = tasks.filter((task) => isCharged(task) && isInTable(task, layout)).length;
  const opening = plain(layout.text.slice(0, 3000));
  const assigns = ASSIGNS.test(opening) || (SETS_TASKS.test(opening) && isByUnit);
  return (
    hasAnnexedTable(layout) ||
    listed >= 2 ||
    (labelled >= 2 && labelled * 2 > tasks.length) ||
    (assigns && charged >= 2 && charged * 2 > tasks.length)
  );
}

/** "V/v phân công nhiệm vụ …": the letter's own abstract says that it gives out work. */
const ASSIGNS =
  /(?:^|\n|\s)v\/v:? (?:viec )?(?:phan cong|giao)(?: thuc hien)?(?: cac| mot so)? (?:nhiem vu|cong viec|viec|trach nhiem|thuc hien)/;

/** "Chủ tịch UBND tỉnh giao các cơ quan thực hiện các nhiệm vụ sau:" over work unit by unit. */
const SETS_TASKS =
  /(?:giao|phan cong|yeu cau|de nghi) (?!.{0,120}huong dan)[^.:;\n]{0,160}(?:nhiem vu|cong viec|phan viec)(?: cu the| trong tam| cap bach)?(?: nhu)? sau(?: day)?\s*:/;

/** "Quyết định về việc …" on the first line of pasted text, in small letters. */
function openingType(text: string): DocumentType | null {
  const opening = text.trimStart().slice(0, 200);
  const [first = ""] = opening.split("\n");
  const words =
    /^(?:\S+\s+){0,3}?(?=(?:về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|số|của|kết luận|thực hiện)(?:\s|$))/iu.exec(
      first,
    );
  return words && words[0] !== "" ? documentType(words[0].trim().toUpperCase()) : null;
}

function nothingAssigned(hasDuties: boolean): Finding {
  const reason = hasDuties
    ? "văn bản chỉ nêu trách nhiệm chung, không có dòng nào giao đơn vị chủ trì, thời gian hay tần suất cho từng nhiệm vụ"
    : "văn bản không giao nhiệm vụ nào cho đơn vị nào (không có nhãn “Đơn vị chủ trì”, “Thời gian thực hiện”, bảng phân công hay câu giao việc)";
  const why = hasDuties
    ? "it states general responsibilities only, and no line gives a task a lead, a time or a frequency"
    : "it assigns no task to any unit (no labels for lead or time, no assignment table, no assigning sentence)";
  return {
    code: "no-tasks",
    severity: "doubt",
    message: `Đây là kế hoạch nhưng không tìm thấy nhiệm vụ nào, vì ${reason}.`,
    proposal: BY_HAND.vi,
    english: {
      message: `This is a plan, but no task was found, because ${why}.`,
      proposal: BY_HAND.en,
    },
  };
}

/** Tells a plan from other documents, and a plan that assigns nothing from one that does. `isByUnit`: its clauses name units. */
export function judge(
  layout: Layout,
  header: Header,
  tasks: readonly Task[],
  isByUnit = false,
): Verdict {
  const taskCount = tasks.length;
  if (layout.text.trim() === "")
    return notAPlan("văn bản không có chữ nào", "the document holds no words");
  const type = layout.planHead?.type ?? layout.heads[0]?.type ?? openingType(layout.text);
  const assigns = layout.planHead?.type.mayAssign === true && taskCount > 0;
  if (type && !type.isPlan && !assigns && !layout.articlePlan && !hasTaskAnnex(layout)) {
    return notAPlan(
      `văn bản là ${type.name.toLowerCase()}, không phải kế hoạch, và không kèm kế hoạch hay bảng phân công nhiệm vụ`,
      `the document is a “${type.name.toLowerCase()}”, not a plan, and carries neither a plan nor an assignment table`,
    );
  }
  const isLetter = ARTICLE.test(plain(layout.text.slice(0, 3000)));
  if (!type && isLetter && !letterListsWork(layout, tasks, isByUnit)) {
    return notAPlan(
      "văn bản là công văn hoặc bài viết, không phải kế hoạch",
      "the document is a letter or an article, not a plan",
    );
  }
  if (!type && layout.tables.length === 0 && !chargesSomebody(tasks, layout.text)) {
    return notAPlan(
      "văn bản không có tên loại “KẾ HOẠCH” và không có bảng hay dòng phân công nhiệm vụ",
      "the document has no type “KẾ HOẠCH” and no table or line assigning tasks",
    );
  }
  const duties =
    /tổ chức thực hiện|phân công/i.test(header.title ?? "") ||
    /(?:^|\n)[^\n]{0,12}tổ chức thực hiện/i.test(layout.text);
  return { isPlan: true, findings: taskCount === 0 ? [nothingAssigned(duties)] : [] };
}
