import { romanNumber } from "@loa/official-document";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Outline, OutlineSection, SectionSource, SectionTable } from "./outline-shapes.ts";

function section(
  level: OutlineSection["level"],
  source: SectionSource,
  title: string,
  over: {
    readonly key?: string;
    readonly hint?: string;
    readonly tables?: readonly SectionTable[];
  } = {},
): OutlineSection {
  return {
    key: over.key ?? source,
    ...{ level, source, title },
    hint: over.hint ?? "",
    tables: [...(over.tables ?? [])],
  };
}

const heading = (key: string, title: string) => section(1, "none", title, { key });
const kinds = section(2, "none", "Số lượng sản phẩm theo loại", {
  key: "kinds",
  tables: ["kinds"],
});
const comparison = section(2, "comparison", "So sánh với kỳ trước và cùng kỳ năm trước", {
  tables: ["comparison"],
});
const annexes: Outline["annexes"] = ["facts", "comparison", "unitKind", "channel"];

/** Reports made before there were outlines. */
export const firstOutline: Outline = {
  sections: [
    section(0, "opening", "Mở đầu"),
    heading("done", "Kết quả thực hiện"),
    section(2, "results", "Kết quả theo nhiệm vụ"),
    kinds,
    heading("lacking", "Tồn tại, hạn chế và nguyên nhân"),
    section(2, "late", "Nội dung chậm"),
    section(2, "difficulties", "Khó khăn, vướng mắc"),
    section(1, "next", "Nhiệm vụ trọng tâm kỳ tới"),
    section(1, "proposals", "Đề xuất, kiến nghị"),
  ],
  annexes: ["facts"],
  unitAnnexes: "all",
};

// The parts an administrative reform report has by the guidance of the Ministry of Home Affairs (581/BNV-CCHC), of
// which communication is one: what was directed, what was done, how it is judged, what comes next, what is asked for.
const reform: Outline = {
  sections: [
    section(0, "opening", "Mở đầu"),
    heading("directing", "Công tác chỉ đạo, điều hành"),
    section(2, "direction", "Ban hành văn bản chỉ đạo, triển khai kế hoạch"),
    section(2, "own", "Công tác kiểm tra, đôn đốc", {
      key: "inspection",
      hint: "Nêu các cuộc kiểm tra, văn bản đôn đốc và kết quả khắc phục trong kỳ.",
    }),
    heading("done", "Kết quả thông tin, tuyên truyền cải cách hành chính"),
    section(2, "results", "Kết quả theo nhiệm vụ"),
    kinds,
    comparison,
    heading("lacking", "Đánh giá chung"),
    section(2, "assessment", "Kết quả đạt được"),
    section(2, "late", "Tồn tại, hạn chế"),
    section(2, "difficulties", "Khó khăn, vướng mắc và nguyên nhân"),
    section(1, "next", "Phương hướng, nhiệm vụ kỳ tới"),
    section(1, "proposals", "Kiến nghị, đề xuất"),
  ],
  annexes,
  unitAnnexes: "all",
};

// Digital transformation reports follow the pillars of its index; for communication those are awareness and skills.
const digital: Outline = {
  sections: [
    section(0, "opening", "Mở đầu"),
    section(1, "direction", "Công tác chỉ đạo, thể chế"),
    heading("done", "Kết quả truyền thông, nâng cao nhận thức số"),
    section(2, "results", "Kết quả theo nhiệm vụ"),
    kinds,
    comparison,
    section(1, "own", "Phổ cập kỹ năng số, phát triển nhân lực số", {
      key: "skills",
      hint: "Nêu kết quả Bình dân học vụ số, lớp tập huấn, hoạt động của Tổ công nghệ số cộng đồng.",
    }),
    section(
      1,
      "own",
      "Truyền thông về an toàn, an ninh mạng; chính quyền số, kinh tế số, xã hội số",
      {
        key: "pillars",
        hint: "Nêu nội dung tuyên truyền nổi bật của từng trụ cột trong kỳ.",
      },
    ),
    heading("lacking", "Đánh giá chung"),
    section(2, "assessment", "Kết quả đạt được"),
    section(2, "late", "Nội dung chậm"),
    section(2, "difficulties", "Khó khăn, vướng mắc"),
    section(1, "next", "Nhiệm vụ trọng tâm kỳ tới"),
    section(1, "proposals", "Đề xuất, kiến nghị"),
  ],
  annexes,
  unitAnnexes: "all",
};

/** The outline a line's reports have until an office makes its own. */
export function shippedOutline(domain: string): Outline {
  return plainCode(domain) === "CCHC" ? reform : digital;
}

/** A section with its number among those that are printed: `II.`, `1.`; none without a heading. */
export interface NumberedSection extends OutlineSection {
  readonly number: string;
}

/** Numbers the sections of an outline, leaving out those that would be printed empty. */
export function numbered(
  sections: readonly OutlineSection[],
  isEmpty: (section: OutlineSection) => boolean,
): NumberedSection[] {
  const count = { chapter: 0, part: 0 };
  return filled(sections, isEmpty).map((one) => {
    if (one.level === 1) Object.assign(count, { chapter: count.chapter + 1, part: 0 });
    if (one.level === 2) count.part += 1;
    const number =
      ["", `${romanNumber(Math.max(1, count.chapter))}.`, `${count.part}.`][one.level] ?? "";
    return { ...one, number };
  });
}

// A heading is empty when everything under it is.
function filled(sections: readonly OutlineSection[], isEmpty: (one: OutlineSection) => boolean) {
  return sections.filter((one, at) => {
    if (!isEmpty(one)) return true;
    if (one.level !== 1) return false;
    const rest = sections.slice(at + 1);
    const end = rest.findIndex((other) => other.level === 1);
    return rest
      .slice(0, end < 0 ? rest.length : end)
      .some((other) => other.level === 2 && !isEmpty(other));
  });
}

/** The sections of an outline that have words of their own. */
export function writtenSections({ sections }: Outline): OutlineSection[] {
  return sections.filter((one) => one.source !== "none");
}
