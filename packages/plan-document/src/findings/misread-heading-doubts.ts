import type { Finding } from "../plan-document.ts";
import { headingOf, roleOf } from "../tasks/column-roles.ts";
import type { Field } from "../tasks/labels.ts";
import { likelyHeading } from "../tasks/likely-heading.ts";
import type { OwnLabelField } from "../tasks/own-labels.ts";
import type { Reading } from "./reading.ts";

interface Taken {
  readonly field: OwnLabelField;
  readonly vi: string;
  readonly en: string;
}

const TAKEN: Readonly<Partial<Record<Field, Taken>>> = {
  lead: { field: "lead", vi: "cột đơn vị chủ trì", en: "the column of leads" },
  coordinating: { field: "coordinating", vi: "cột đơn vị phối hợp", en: "the column of partners" },
  leadAndCoordinating: {
    field: "lead",
    vi: "cột đơn vị chủ trì, phối hợp",
    en: "the column of leads and partners",
  },
  time: { field: "timing", vi: "cột thời gian", en: "the column of times" },
  product: { field: "products", vi: "cột sản phẩm", en: "the column of products" },
  frequency: { field: "quota", vi: "cột tần suất, số lượng", en: "the column of amounts" },
};

function doubt(heading: string, { field, vi, en }: Taken): Finding {
  const words = heading.replace(/\s+/g, " ").trim();
  return {
    code: "unknown-label",
    severity: "doubt",
    message: `Tiêu đề cột “${words}” có lẽ đọc sai; tạm hiểu là ${vi}. Đề nghị đối chiếu với trang gốc.`,
    proposal: `Hiểu “${words}” là ${vi}.`,
    label: { words, field },
    english: {
      message: `The heading “${words}” may be misread; it was taken as ${en}. Compare with the page.`,
      proposal: `Take “${words}” as ${en}.`,
    },
  };
}

/** Columns whose heading is no known one and was taken for the one it is most like. */
export function misreadHeadingDoubts({ layout, own }: Reading): Finding[] {
  return layout.tables.flatMap(({ columns }) => {
    if (columns.headerRows === 0) return [];
    return [...columns.headings].flatMap(([column, heading]) => {
      const words = headingOf(heading);
      const likely = roleOf(words, own) === null ? likelyHeading(words) : null;
      const taken = likely && likely === columns.roles.get(column) ? TAKEN[likely] : undefined;
      return taken ? [doubt(heading, taken)] : [];
    });
  });
}
