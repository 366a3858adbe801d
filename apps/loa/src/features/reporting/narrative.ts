import { capitalised, clause, officialDate, shortDate } from "@loa/official-document";
import type { LineFigures, NumberName, ReportFigures, SectionKey } from "./contract-shapes.ts";
import type { OccurrenceFact, ReportFacts } from "./facts.ts";
import { numberRows } from "./numbers.ts";
import { inText, kindNouns, lineName, nounOf, windowName } from "./words.ts";

/** What the texts are drafted from. */
export interface Drafting {
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly issuingOrgan: string;
  readonly facts: ReportFacts;
  readonly figures: ReportFigures;
}

/** A text, and the numbers it stands on by name: `late`, or `done|<line>`. */
export interface Drafted {
  readonly text: string;
  readonly basis: Readonly<Record<string, number>>;
}

/** More units than this are left to the annex. */
const namedUnits = 15;

/** Drafts one section in official Vietnamese; paragraphs are lines. It says only what the figures say. */
export function draftSectionText(key: SectionKey, drafting: Drafting): Drafted {
  return { text: drafts[key](drafting).join("\n"), basis: basisOf(key, drafting.figures) };
}

/** The numbers a section stands on, as they are now. */
export function basisOf(key: SectionKey, figures: ReportFigures): Record<string, number> {
  const totals = bases[key].map((name) => [name, figures.numbers[name] ?? 0] as const);
  const lines = perLine[key].flatMap((name) =>
    figures.lines.map((line) => [`${name}|${line.id}`, line.numbers[name] ?? 0] as const),
  );
  return Object.fromEntries([...totals, ...lines]);
}

const bases: Readonly<Record<SectionKey, readonly NumberName[]>> = {
  opening: ["due", "met", "late", "units", "unitsBehind", "items", "minutes", "replays"],
  results: [],
  late: ["late", "unitsBehind"],
  difficulties: ["late", "excused", "notDue"],
  next: [],
  proposals: ["late", "unitsBehind"],
};
const perLine: Readonly<Record<SectionKey, readonly NumberName[]>> = {
  opening: [],
  results: ["required", "done", "fulfilled"],
  late: ["late"],
  difficulties: [],
  next: [],
  proposals: [],
};

const drafts: Readonly<Record<SectionKey, (drafting: Drafting) => readonly string[]>> = {
  opening,
  results,
  late,
  difficulties,
  next,
  proposals,
};

function opening({ domain, year, windowKey, issuingOrgan, facts, figures }: Drafting): string[] {
  const { span } = facts;
  const window = windowName(windowKey, year, span.from, span.to);
  const lineWork = `công tác truyền thông ${lineName(domain)}`;
  const days = `từ ngày ${shortDate(span.from)} đến ngày ${shortDate(span.to)}`;
  return [
    `Thực hiện ${facts.plans.map(citation).join("; ")}, ${issuingOrgan} báo cáo kết quả thực hiện ${lineWork} ${window} (số liệu ${days}) như sau:`,
    overall(figures),
    produced(figures),
  ].filter((text) => text !== "");
}

function citation(plan: ReportFacts["plans"][number]): string {
  const number = plan.documentNumber ? ` số ${plan.documentNumber}` : "";
  const date = plan.issuedOn ? ` ${officialDate(plan.issuedOn)}` : "";
  const issuer = plan.issuer ? ` của ${plan.issuer}` : "";
  const subject = plan.title.replace(/^Kế hoạch\s+/iu, "");
  return `Kế hoạch${number}${date}${issuer} về ${uncapital(subject)}`;
}

// An abbreviation in front (CCHC) keeps its capitals.
function uncapital(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

function overall({ numbers, lines }: ReportFigures): string {
  const tasks = new Set(lines.map((line) => line.taskId)).size;
  const begin = `${inText(tasks)} nhiệm vụ được giao cho ${inText(numbers.units)} cơ quan, đơn vị`;
  if (numbers.due === 0) return `Trong kỳ, ${begin}; chưa có nội dung nào đến hạn.`;
  const share = Math.floor((numbers.met * 100) / numbers.due);
  const behind =
    numbers.late === 0
      ? "không có nội dung quá hạn"
      : `còn ${inText(numbers.late)} lượt quá hạn của ${inText(numbers.unitsBehind)} đơn vị`;
  return `Trong kỳ, ${begin}, với ${inText(numbers.due)} lượt phải hoàn thành đến hạn; đã hoàn thành ${inText(numbers.met)} lượt, đạt ${share}%; ${behind}.`;
}

function produced({ numbers, kinds }: ReportFigures): string {
  if (numbers.items === 0 && numbers.replays === 0) return "";
  const each = kinds
    .filter((kind) => kind.items > 0)
    .map((kind) => `${inText(kind.items)} ${kindNouns[kind.kind]}`);
  const minutes = numbers.minutes > 0 ? `, thời lượng ${inText(numbers.minutes)} phút` : "";
  const replays = numbers.replays > 0 ? `; ngoài ra phát lại ${inText(numbers.replays)} lượt` : "";
  return `Các cơ quan, đơn vị đã thực hiện ${inText(numbers.items)} sản phẩm truyền thông (mỗi sản phẩm tính một lần), gồm: ${each.join("; ")}${minutes}${replays}.`;
}

function results({ figures }: Drafting): string[] {
  const groups = Map.groupBy(figures.lines, (line) => line.heading ?? "");
  const paragraphs = [...groups].flatMap(([heading, lines]) => {
    const told = lines.filter((line) => line.numbers.required > 0 || line.numbers.done > 0);
    if (told.length === 0) return [];
    const text = `${told.map(lineResult).join("; ")}.`;
    return [heading === "" ? capitalised(text) : `${sentence(heading)}: ${text}`];
  });
  return paragraphs.length > 0 ? paragraphs : ["Trong kỳ chưa ghi nhận kết quả nào."];
}

function lineResult({ title, path, numbers, percent, surplus, ...line }: LineFigures): string {
  const noun = nounOf(line);
  const what = [uncapital(clause(title)), line.channel].filter(Boolean).join(", ");
  const share = percent === null ? "" : ` (chỉ tiêu ${inText(numbers.required)})`;
  const measure = percent === null ? "" : `, đạt ${percent}%`;
  const over = surplus > 0 ? `, vượt ${inText(surplus)}` : "";
  return `${what} (mục ${path}) thực hiện ${inText(numbers.done)} ${noun}${share}${measure}${over}`;
}

function late({ facts, figures }: Drafting): string[] {
  const { numbers } = figures;
  const cutOff = facts.span.asOf < facts.span.to ? facts.span.asOf : facts.span.to;
  if (numbers.late === 0)
    return [`Đến hết ngày ${shortDate(cutOff)} không có nội dung nào quá hạn chưa hoàn thành.`];
  const behind = figures.units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late);
  const shown = behind.slice(0, namedUnits);
  const rest = behind.length - shown.length;
  const paths = latePaths(facts);
  return [
    `Đến hết ngày ${shortDate(cutOff)} còn ${inText(numbers.late)} lượt quá hạn chưa hoàn thành của ${inText(behind.length)} đơn vị, cụ thể:`,
    ...shown.map(
      (unit) =>
        `- ${unit.name}: ${inText(unit.late)} lượt (${(paths.get(unit.id) ?? []).join("; ")}).`,
    ),
    ...(rest > 0 ? [`- ${inText(rest)} đơn vị khác: chi tiết tại các phụ lục kèm theo.`] : []),
  ];
}

// What each unit is late with: the tasks, the days that passed, and the reasons given for moving them.
function latePaths(facts: ReportFacts): Map<string, string[]> {
  const pathOf = new Map(facts.lines.map((line) => [line.id, line.path]));
  const byUnit = Map.groupBy(numberRows(facts)("late"), (row) => row.unitId);
  return new Map(
    [...byUnit].map(([unit, rows]) => {
      const byPath = Map.groupBy(rows, (row) => pathOf.get(row.line ?? "") ?? "");
      const told = [...byPath].map(([path, those]) => {
        const late = those.flatMap((row) =>
          row.subject.kind === "occurrence" ? [row.subject.occurrence] : [],
        );
        return `mục ${path}, hạn ${late.map((one) => shortDate(one.dueOn)).join(", ")}${reasons(late)}`;
      });
      return [unit, told];
    }),
  );
}

function reasons(occurrences: readonly OccurrenceFact[]): string {
  const given = [...new Set(occurrences.flatMap((one) => one.reason ?? []))];
  return given.length > 0 ? `, lý do: ${given.join(", ")}` : "";
}

function difficulties({ facts, figures }: Drafting): string[] {
  const { numbers } = figures;
  const behind = figures.lines
    .filter((line) => line.numbers.late > 0)
    .sort((a, b) => b.numbers.late - a.numbers.late)
    .slice(0, 5)
    .map(
      (line) =>
        `${uncapital(clause(line.title))} (mục ${line.path}, ${inText(line.numbers.late)} lượt)`,
    );
  const excused = facts.occurrences.filter((one) => one.state === "excused");
  const given = [...new Set(excused.flatMap((one) => one.reason ?? []))];
  const told = [
    behind.length > 0 ? `Việc chậm tập trung ở các nhiệm vụ: ${behind.join("; ")}.` : "",
    numbers.excused > 0
      ? `Có ${inText(excused.length)} lượt được miễn thực hiện${given.length > 0 ? ` với lý do: ${given.join("; ")}` : ""}.`
      : "",
  ].filter((text) => text !== "");
  return told.length > 0
    ? told
    : ["Trong kỳ không ghi nhận khó khăn, vướng mắc từ số liệu thực hiện."];
}

function next({ facts }: Drafting): string[] {
  const { next: duties, span, lines } = facts;
  const days = `từ ngày ${shortDate(span.next.from)} đến ngày ${shortDate(span.next.to)}`;
  if (duties.length === 0) return [`Kỳ tới (${days}) chưa có nội dung nào đến hạn theo kế hoạch.`];
  const dutyOf = new Map(duties.map((duty) => [duty.line, duty]));
  const told = lines.flatMap((line) => {
    const duty = dutyOf.get(line.id);
    if (!duty) return [];
    return [
      `- ${clause(line.title)} (mục ${line.path}): ${inText(duty.required)} ${nounOf(line)} của ${inText(duty.units)} đơn vị, hạn gần nhất ${shortDate(duty.firstDueOn)};`,
    ];
  });
  const last = told.length - 1;
  return [
    `Kỳ tới (${days}), các cơ quan, đơn vị tập trung thực hiện các nội dung sau:`,
    ...told.map((text, at) => (at === last ? text.replace(/;$/, ".") : text)),
  ];
}

function proposals({ figures, domain }: Drafting): string[] {
  const { numbers } = figures;
  const keep = `Đề nghị các cơ quan, đơn vị tiếp tục thực hiện đầy đủ nhiệm vụ truyền thông ${lineName(domain)} được giao, ghi nhận kết quả kèm minh chứng đúng thời hạn.`;
  if (numbers.late === 0) return [keep];
  return [
    `Đề nghị ${inText(numbers.unitsBehind)} đơn vị còn nội dung quá hạn khẩn trương hoàn thành ${inText(numbers.late)} lượt còn thiếu và nêu rõ lý do chậm trong kỳ báo cáo tới.`,
    keep,
  ];
}

function sentence(text: string): string {
  const trimmed = clause(text);
  const lower =
    trimmed === trimmed.toLocaleUpperCase("vi") ? trimmed.toLocaleLowerCase("vi") : trimmed;
  return capitalised(lower);
}
