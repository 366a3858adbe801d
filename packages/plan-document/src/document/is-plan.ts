import type { Finding } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import type { Header } from "./header.ts";
import type { Layout } from "./layout.ts";

interface Verdict {
  readonly isPlan: boolean;
  readonly findings: readonly Finding[];
}

function notAPlan(reason: string): Verdict {
  const message = `Không tìm thấy nhiệm vụ nào, vì ${reason}.`;
  return { isPlan: false, findings: [{ code: "not-a-plan", severity: "doubt", message }] };
}

const LETTER = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s)/;
const ARTICLE = /(?:^|\n)\s*(?:kinh gui\s*:|v\/v\s|tin,? (?:bai|anh)\s*:|theo (?:bao|phong vien))/;

function hasTaskAnnex(layout: Layout): boolean {
  const opening = plain(layout.text.slice(0, 3000));
  return layout.tables.length > 0 && !LETTER.test(opening);
}

function nothingAssigned(hasDuties: boolean): Finding {
  const reason = hasDuties
    ? "văn bản chỉ nêu trách nhiệm chung, không có dòng nào giao đơn vị chủ trì, thời gian hay tần suất cho từng nhiệm vụ"
    : "văn bản không giao nhiệm vụ nào cho đơn vị nào (không có nhãn “Đơn vị chủ trì”, “Thời gian thực hiện”, bảng phân công hay câu giao việc)";
  return {
    code: "no-tasks",
    severity: "doubt",
    message: `Đây là kế hoạch nhưng không tìm thấy nhiệm vụ nào, vì ${reason}.`,
  };
}

/** Tells a plan from other documents, and a plan that assigns nothing from one that does. */
export function judge(layout: Layout, header: Header, taskCount: number): Verdict {
  if (layout.text.trim() === "") return notAPlan("văn bản không có chữ nào");
  const type = layout.planHead?.type ?? layout.heads[0]?.type ?? null;
  if (type && !type.isPlan && !hasTaskAnnex(layout)) {
    return notAPlan(
      `văn bản là ${type.name.toLowerCase()}, không phải kế hoạch, và không kèm kế hoạch hay bảng phân công nhiệm vụ`,
    );
  }
  if (!type && ARTICLE.test(plain(layout.text.slice(0, 3000)))) {
    return notAPlan("văn bản là công văn hoặc bài viết, không phải kế hoạch");
  }
  if (!type && layout.tables.length === 0 && taskCount === 0) {
    return notAPlan(
      "văn bản không có tên loại “KẾ HOẠCH” và không có bảng hay dòng phân công nhiệm vụ",
    );
  }
  const duties =
    /tổ chức thực hiện|phân công/i.test(header.title ?? "") ||
    /(?:^|\n)[^\n]{0,12}tổ chức thực hiện/i.test(layout.text);
  return { isPlan: true, findings: taskCount === 0 ? [nothingAssigned(duties)] : [] };
}
