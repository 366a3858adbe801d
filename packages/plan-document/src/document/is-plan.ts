import type { Finding, Task } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";

interface Verdict {
  readonly isPlan: boolean;
  readonly findings: readonly Finding[];
}

function notAPlan(vi: string, en: string): Verdict {
  const message = `Không tìm thấy nhiệm vụ nào, vì ${vi}.`;
  const english = { message: `No task was found, because ${en}.` };
  return { isPlan: false, findings: [{ code: "not-a-plan", severity: "doubt", message, english }] };
}

const LETTER = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s)/;
const ARTICLE = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s|tin,? (?:bai|anh)\s*:|theo (?:bao|phong vien))/;

function hasTaskAnnex(layout: Layout): boolean {
  const opening = plain(layout.text.slice(0, 3000));
  const carries = layout.heads[0]?.type.carriesTasks ?? true;
  return layout.tables.length > 0 && carries && !LETTER.test(opening);
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
    english: { message: `This is a plan, but no task was found, because ${why}.` },
  };
}

/** Tells a plan from other documents, and a plan that assigns nothing from one that does. */
export function judge(layout: Layout, header: Header, tasks: readonly Task[]): Verdict {
  const taskCount = tasks.length;
  if (layout.text.trim() === "")
    return notAPlan("văn bản không có chữ nào", "the document holds no words");
  const type = layout.planHead?.type ?? layout.heads[0]?.type ?? null;
  const assigns = layout.planHead?.type.mayAssign === true && taskCount > 0;
  if (type && !type.isPlan && !assigns && !layout.articlePlan && !hasTaskAnnex(layout)) {
    return notAPlan(
      `văn bản là ${type.name.toLowerCase()}, không phải kế hoạch, và không kèm kế hoạch hay bảng phân công nhiệm vụ`,
      `the document is a “${type.name.toLowerCase()}”, not a plan, and carries neither a plan nor an assignment table`,
    );
  }
  if (!type && ARTICLE.test(plain(layout.text.slice(0, 3000)))) {
    return notAPlan(
      "văn bản là công văn hoặc bài viết, không phải kế hoạch",
      "the document is a letter or an article, not a plan",
    );
  }
  const charged = tasks.some(({ lead }) => lead.length > 0);
  if (!type && layout.tables.length === 0 && !charged) {
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
