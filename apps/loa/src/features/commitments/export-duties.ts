import { shortDate } from "@loa/official-document";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type { Duties, Duty, Overview } from "./contract.ts";
import { measureWords, placedName, stageWords, stateWords, treeWords } from "./words.ts";

type Language = "vi" | "en";

const dutyHeadings: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    "Cơ quan, đơn vị",
    "Số mục",
    "Nhiệm vụ",
    "Loại",
    "Chuyên mục",
    "Kênh",
    "Từ ngày",
    "Hạn",
    "Phải có",
    "Đã có",
    "Trạng thái",
  ],
  en: [
    "Unit",
    "Path",
    "Task",
    "Kind",
    "Programme",
    "Channel",
    "From",
    "Due",
    "Required",
    "Delivered",
    "State",
  ],
};

/** What a unit owes, as XLSX: late, this week, coming, before the issue. */
export async function exportDuties(duties: Duties, language: Language): Promise<FileReply> {
  const rows = [...duties.late, ...duties.thisWeek, ...duties.coming, ...duties.retroactive];
  const name = duties.units.map((unit) => unit.name).join(", ");
  const bytes = await writeXlsx([
    {
      name: { vi: "Việc phải làm", en: "Duties" }[language],
      title: { vi: `Việc của ${name}`, en: `What ${name} owes` }[language],
      notes: [asOfNote(duties, language)],
      columns: dutyHeadings[language].map((header, at) => ({ header, width: at === 2 ? 60 : 16 })),
      rows: rows.map((row) => dutyCells(row, language)),
    },
  ]);
  return { fileName: "viec-phai-lam.xlsx", mediaType: xlsxType, bytes };
}

function asOfNote({ asOf, stage }: Pick<Duties, "asOf" | "stage">, language: Language): string {
  return {
    vi: `Tính đến ngày ${shortDate(asOf)}, theo kết quả ${stageWords[stage].vi}.`,
    en: `As of ${shortDate(asOf)}, counting what is ${stageWords[stage].en}.`,
  }[language];
}

function treeNote({ tree }: Pick<Overview, "tree">, language: Language): string {
  return { vi: `Theo ${treeWords[tree].vi}.`, en: `By ${treeWords[tree].en}.` }[language];
}

function dutyCells(duty: Duty, language: Language) {
  return [
    duty.unit.name,
    duty.path,
    duty.title,
    measureWords[duty.measure][language],
    duty.programme,
    duty.channel,
    shortDate(duty.periodStart),
    shortDate(duty.dueOn),
    duty.required,
    duty.delivered,
    stateWords[duty.state][language],
  ];
}

const taskHeadings: Readonly<Record<Language, readonly string[]>> = {
  vi: [
    "Số mục",
    "Nhiệm vụ",
    "Lĩnh vực",
    "Số đơn vị",
    "Đến hạn",
    "Đã đủ",
    "Quá hạn",
    "Phải có cả năm",
    "Đã có",
  ],
  en: [
    "Path",
    "Task",
    "Domain",
    "Units",
    "Due",
    "Met",
    "Late",
    "Required in the year",
    "Delivered",
  ],
};

/** The overview as XLSX: one sheet of tasks, one of units by period. */
export async function exportOverview(overview: Overview, language: Language): Promise<FileReply> {
  const bytes = await writeXlsx([taskSheet(overview, language), unitSheet(overview, language)]);
  return { fileName: "toan-canh.xlsx", mediaType: xlsxType, bytes };
}

function taskSheet(overview: Overview, language: Language) {
  const { figures, tasks } = overview;
  return {
    name: { vi: "Nhiệm vụ", en: "Tasks" }[language],
    title: overview.plan.title,
    notes: [asOfNote(overview, language), treeNote(overview, language)],
    columns: taskHeadings[language].map((header, at) => ({ header, width: at === 1 ? 60 : 14 })),
    rows: tasks.map((task) => [
      task.path,
      task.title,
      task.domain,
      task.units,
      task.due,
      task.met,
      task.late,
      task.required,
      task.delivered,
    ]),
    sums: [
      { vi: "Cộng", en: "Total" }[language],
      null,
      null,
      figures.units,
      figures.due,
      figures.met,
      figures.late,
      // One output may serve several tasks; a total counts it once.
      null,
      null,
    ],
  };
}

function unitSheet(overview: Overview, language: Language) {
  const cells = new Map(overview.cells.map((cell) => [`${cell.unitId} ${cell.period}`, cell]));
  const words = {
    vi: ["Cơ quan, đơn vị", "Quá hạn"],
    en: ["Unit", "Late"],
  }[language];
  return {
    name: { vi: "Đơn vị", en: "Units" }[language],
    title: overview.plan.title,
    notes: [asOfNote(overview, language), treeNote(overview, language)],
    columns: [
      { header: words[0] ?? "", width: 44 },
      { header: words[1] ?? "", width: 10 },
      ...overview.periods.map((period) => ({ header: shortDate(period.start), width: 12 })),
    ],
    rows: overview.units.map((unit) => [
      placedName(unit)[language],
      unit.late,
      ...overview.periods.map((period) => {
        const cell = cells.get(`${unit.id} ${period.key}`);
        return cell && cell.required > 0 ? `${cell.delivered}/${cell.required}` : null;
      }),
    ]),
  };
}
