import { shortDate } from "@loa/official-document";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type { PlanGaps } from "./contract.ts";

type Language = "vi" | "en";

const unitHeadings = {
  vi: ["Cơ quan, đơn vị", "Có kế hoạch", "Nhiệm vụ được giao", "Đã đưa vào kế hoạch", "Tỷ lệ (%)"],
  en: ["Unit", "Has a plan", "Duties given", "Taken up", "Share (%)"],
} as const;
const taskHeadings = {
  vi: ["Số mục", "Nhiệm vụ", "Đơn vị được giao", "Đã đưa vào kế hoạch", "Tỷ lệ (%)"],
  en: ["Path", "Task", "Units", "Taken up", "Share (%)"],
} as const;
const yes = { vi: "Có", en: "Yes" } as const;
const no = { vi: "Chưa", en: "No" } as const;
const titles = {
  vi: { units: "Theo đơn vị", tasks: "Theo nhiệm vụ", asOf: "Tính đến ngày" },
  en: { units: "By unit", tasks: "By task", asOf: "As of" },
} as const;

/** Who has no plan for what it owes, as XLSX: one sheet by unit, one by task. */
export async function exportGaps(gaps: PlanGaps, language: Language): Promise<FileReply> {
  const words = titles[language];
  const sheet = (name: string, headings: readonly string[], rows: (string | number)[][]) => ({
    name,
    title: `${gaps.plan.documentNumber} ${gaps.plan.title}`,
    notes: [`${words.asOf} ${shortDate(gaps.asOf)}.`],
    columns: headings.map((header, at) => ({
      header,
      width: at === 0 || header.length > 30 ? 40 : 20,
    })),
    rows,
  });
  const bytes = await writeXlsx([
    sheet(
      words.units,
      unitHeadings[language],
      gaps.units.map((unit) => [
        ...[unit.name, (unit.hasPlan ? yes : no)[language], unit.duties, unit.takenUp],
        percentOf(unit.takenUp, unit.duties),
      ]),
    ),
    sheet(
      words.tasks,
      taskHeadings[language],
      gaps.tasks.map((task) => [
        ...[task.path, task.title, task.units, task.takenUp],
        percentOf(task.takenUp, task.units),
      ]),
    ),
  ]);
  return { fileName: "chua-co-ke-hoach.xlsx", mediaType: xlsxType, bytes };
}

const percentOf = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
