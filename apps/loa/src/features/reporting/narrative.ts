import { capitalised, clause, officialDate, shortDate } from "@loa/official-document";
import { earlierCautions, earlierName } from "./comparison.ts";
import type {
  EarlierPeriod,
  LineFigures,
  NumberName,
  ReportFigures,
  SectionSource,
} from "./contract-shapes.ts";
import type { OccurrenceFact, ReportFacts } from "./facts.ts";
import { comparable, type FieldData, field, fieldValue, refsIn } from "./fields.ts";
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

/** A text with its live fields, and the numbers it stands on by name: `late`, or `done|<line>`. */
export interface Drafted {
  readonly text: string;
  readonly basis: Readonly<Record<string, number>>;
}

/** From this share on, in per cent, a period may be called kept to the plan. */
const wellDone = 80;

/** More units than this are left to the annex. */
const namedUnits = 15;

/** Drafts one section in official Vietnamese; paragraphs are lines. It says only what the figures say. */
export function draftSectionText(source: SectionSource, drafting: Drafting): Drafted {
  const text = drafts[source](drafting).join("\n");
  return { text, basis: basisOf(source, text, drafting) };
}

/** Sentences a section may be given: those of its draft, and others that are true of the same figures. */
export function suggestedSentences(source: SectionSource, drafting: Drafting): string[] {
  const others = [...(extras[source]?.(drafting) ?? []), ...compared(drafting)];
  const all = [...drafts[source](drafting), ...(source === "none" ? [] : others)];
  return [...new Set(all)].filter((text) => text !== "");
}

/** The numbers a section stands on, as they are now: those in its text, and those its wording follows from. */
export function basisOf(
  source: SectionSource,
  written: string,
  data: FieldData,
): Record<string, number> {
  const lines = (perLine[source] ?? []).flatMap((name) =>
    data.figures.lines.map((line) => `${name}|${line.id}`),
  );
  const refs = new Set([...(bases[source] ?? []), ...lines, ...refsIn(written)]);
  return Object.fromEntries(
    [...refs].flatMap((ref) => {
      const found = fieldValue(ref, data);
      return found ? [[ref, found.value]] : [];
    }),
  );
}

const bases: Readonly<Partial<Record<SectionSource, readonly NumberName[]>>> = {
  opening: ["due", "met", "late", "units", "unitsBehind", "items", "minutes", "replays"],
  assessment: ["due", "met", "late"],
  late: ["late", "unitsBehind"],
  difficulties: ["late", "excused", "notDue"],
  proposals: ["late", "unitsBehind"],
};
const perLine: Readonly<Partial<Record<SectionSource, readonly NumberName[]>>> = {
  results: ["required", "done", "fulfilled"],
  late: ["late"],
};

const drafts: Readonly<Record<SectionSource, (drafting: Drafting) => readonly string[]>> = {
  opening,
  direction,
  results,
  comparison,
  assessment,
  late,
  difficulties,
  next,
  proposals,
  own: () => [],
  none: () => [],
};

const extras: Readonly<Partial<Record<SectionSource, (drafting: Drafting) => readonly string[]>>> =
  {
    opening: ({ facts }) => [handedIn(facts)],
    results: ({ figures }) => [overall(figures), produced(figures)],
    own: ({ figures }) => [overall(figures), produced(figures), ...results({ figures })],
    late: bestUnits,
    assessment: bestUnits,
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

function overall({ numbers }: ReportFigures): string {
  const begin = `${field("tasks")} nhiệm vụ được giao cho ${field("units")} cơ quan, đơn vị`;
  if (numbers.due === 0) return `Trong kỳ, ${begin}; chưa có nội dung nào đến hạn.`;
  const behind =
    numbers.late === 0
      ? "không có nội dung quá hạn"
      : `còn ${field("late")} lượt quá hạn của ${field("unitsBehind")} đơn vị`;
  return `Trong kỳ, ${begin}, với ${field("due")} lượt phải hoàn thành đến hạn; đã hoàn thành ${field("met")} lượt, đạt ${field("share")}%; ${behind}.`;
}

function produced({ numbers, kinds }: ReportFigures): string {
  if (numbers.items === 0 && numbers.replays === 0) return "";
  const each = kinds
    .filter((kind) => kind.items > 0)
    .map((kind) => `${field("items", `kind:${kind.kind}`)} ${kindNouns[kind.kind]}`);
  const minutes = numbers.minutes > 0 ? `, thời lượng ${field("minutes")} phút` : "";
  const replays = numbers.replays > 0 ? `; ngoài ra phát lại ${field("replays")} lượt` : "";
  return `Các cơ quan, đơn vị đã thực hiện ${field("items")} sản phẩm truyền thông (mỗi sản phẩm tính một lần), gồm: ${each.join("; ")}${minutes}${replays}.`;
}

function results({ figures }: Pick<Drafting, "figures">): string[] {
  const groups = Map.groupBy(figures.lines, (line) => line.heading ?? "");
  const paragraphs = [...groups].flatMap(([heading, lines]) => {
    const told = lines.filter((line) => line.numbers.required > 0 || line.numbers.done > 0);
    if (told.length === 0) return [];
    const text = `${told.map(lineResult).join("; ")}.`;
    return [heading === "" ? capitalised(text) : `${sentence(heading)}: ${text}`];
  });
  return paragraphs.length > 0 ? paragraphs : ["Trong kỳ chưa ghi nhận kết quả nào."];
}

function lineResult({ id, title, path, percent, surplus, ...line }: LineFigures): string {
  const noun = nounOf(line);
  const what = [uncapital(clause(title)), line.channel].filter(Boolean).join(", ");
  const share = percent === null ? "" : ` (chỉ tiêu ${field("required", id)})`;
  const measure = percent === null ? "" : `, đạt ${field("percent", id)}%`;
  const over = surplus > 0 ? `, vượt ${field("surplus", id)}` : "";
  // What was met by earlier work reads as undone where only the work of the period is told.
  const before = line.numbers.done === 0 && line.numbers.fulfilled > 0;
  const done = before ? "đã thực hiện trước kỳ báo cáo" : `thực hiện ${field("done", id)} ${noun}`;
  return `${what} (mục ${path}) ${done}${share}${measure}${over}`;
}

// The plans in force are what was directed; documents issued under them were recorded as outputs.
function direction({ facts, figures, domain }: Drafting): string[] {
  const issued = figures.kinds.find((kind) => kind.kind === "document" && kind.items > 0);
  const plans = facts.plans.map(citation).join("; ");
  return [
    `Công tác truyền thông ${lineName(domain)} được triển khai theo ${plans}.`,
    handedIn(facts),
    issued
      ? `Trong kỳ, các cơ quan, đơn vị đã ban hành ${field("items", "kind:document")} văn bản chỉ đạo, hướng dẫn, triển khai thực hiện.`
      : "",
  ].filter((text) => text !== "");
}

// How complete the figures are: who was to report, who did, and in time.
function handedIn({ completeness }: ReportFacts): string {
  if (!completeness || completeness.expected === 0) return "";
  return `Có ${field("reports.received")}/${field("reports.expected")} cơ quan, đơn vị gửi báo cáo, trong đó ${field("reports.onTime")} đơn vị gửi đúng hạn; đầu mối đã chấp nhận ${field("reports.accepted")} báo cáo.`;
}

function comparison(drafting: Drafting): string[] {
  const { facts } = drafting;
  const none = (facts.earlier ?? [])
    .filter((period) => period.numbers === null)
    .map((period) => `So với ${earlierName(period)}: không có số liệu.`);
  return [...compared(drafting), ...none];
}

// Each sentence says first where the earlier figures are from.
function compared({ facts }: Drafting): string[] {
  return comparable(facts.earlier).map((period) =>
    [comparedSentence(period), ...earlierCautions(period)].join(" "),
  );
}

function comparedSentence(period: EarlierPeriod): string {
  const change = (name: NumberName) => field(`change.${name}.${period.which}`);
  const which = period.which === "yearBefore" && period.windowKey !== "year" ? "cùng kỳ, " : "";
  return `So với ${which}${earlierName(period)} (${field(`source.${period.which}`)}): sản phẩm truyền thông mới ${change("items")}; số lượt phải hoàn thành đến hạn ${change("due")}; số lượt đã hoàn thành ${change("met")}; số lượt quá hạn ${change("late")}.`;
}

function assessment({ figures }: Drafting): string[] {
  const { numbers, lines } = figures;
  if (numbers.due === 0) return [overall(figures)];
  const whole = lines.filter((line) => line.percent === 100).length;
  const full = whole > 0 ? ` Có ${inText(whole)} nội dung đạt 100% chỉ tiêu kỳ.` : "";
  const share = (numbers.met * 100) / numbers.due;
  const begin =
    share >= wellDone
      ? "Các cơ quan, đơn vị đã bám sát kế hoạch, hoàn thành"
      : "Tiến độ thực hiện còn chậm so với kế hoạch, mới hoàn thành";
  return [`${begin} ${field("met")}/${field("due")} lượt đến hạn, đạt ${field("share")}%.${full}`];
}

// Who did everything that fell due; with many units the list would say nothing.
function bestUnits({ figures }: Drafting): string[] {
  const best = figures.units.filter((unit) => unit.due > 0 && unit.met === unit.due);
  if (best.length === 0 || best.length > namedUnits) return [];
  return [
    `Các đơn vị hoàn thành toàn bộ nội dung đến hạn: ${best.map((unit) => unit.name).join("; ")}.`,
  ];
}

/** The units a text names as late, most first. */
export function unitsNamed({ units }: Pick<ReportFigures, "units">): ReportFigures["units"] {
  const behind = units.filter((unit) => unit.late > 0).sort((a, b) => b.late - a.late);
  return behind.slice(0, namedUnits);
}

function late({ facts, figures }: Drafting): string[] {
  const { numbers } = figures;
  const cutOff = facts.span.asOf < facts.span.to ? facts.span.asOf : facts.span.to;
  if (numbers.late === 0)
    return [`Đến hết ngày ${shortDate(cutOff)} không có nội dung nào quá hạn chưa hoàn thành.`];
  const shown = unitsNamed(figures);
  const rest = figures.units.filter((unit) => unit.late > 0).length - shown.length;
  const paths = latePaths(facts);
  return [
    `Đến hết ngày ${shortDate(cutOff)} còn ${field("late")} lượt quá hạn chưa hoàn thành của ${field("unitsBehind")} đơn vị, cụ thể:`,
    ...shown.map(
      (unit) =>
        `- ${unit.name}: ${field("late", `unit:${unit.id}`)} lượt (${(paths.get(unit.id) ?? []).join("; ")}).`,
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
        return `mục ${path}, hạn ${daysInWords(late)}${reasons(late)}`;
      });
      return [unit, told];
    }),
  );
}

const namedDays = 4;

// A count and its replays fall due on the same day; of many days the last ones are the news.
function daysInWords(occurrences: readonly OccurrenceFact[]): string {
  const days = [...new Set(occurrences.map(({ dueOn }) => dueOn))].sort();
  const words = days.slice(-namedDays).map(shortDate).join(", ");
  return days.length > namedDays
    ? `${words} và ${inText(days.length - namedDays)} hạn trước đó`
    : words;
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
        `${uncapital(clause(line.title))} (mục ${line.path}, ${field("late", line.id)} lượt)`,
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
      `- ${clause(line.title)} (mục ${line.path}): ${field("next", line.id)} ${nounOf(line)} của ${field("nextUnits", line.id)} đơn vị, hạn gần nhất ${shortDate(duty.firstDueOn)};`,
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
    `Đề nghị ${field("unitsBehind")} đơn vị còn nội dung quá hạn khẩn trương hoàn thành ${field("late")} lượt còn thiếu và nêu rõ lý do chậm trong kỳ báo cáo tới.`,
    keep,
  ];
}

function sentence(text: string): string {
  const trimmed = clause(text);
  const lower =
    trimmed === trimmed.toLocaleUpperCase("vi") ? trimmed.toLocaleLowerCase("vi") : trimmed;
  return capitalised(lower);
}
