import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { greeting, type LetterBlock, link, words, written } from "../../platform/mail/letter.ts";
import type { MailDraft } from "../../platform/mail/outbox.ts";
import type { ReminderKind } from "./contract.ts";
import { daysBetween } from "./rules.ts";

/** One thing a digest tells of. */
export interface DigestLine {
  readonly kind: ReminderKind;
  readonly unit: string;
  readonly task: string;
  /** It is about a unit's report, whose title stands for the task. */
  readonly report: boolean;
  readonly dueOn: string;
  /** Of a decided request. */
  readonly granted: boolean | null;
}

interface Person {
  readonly name: string;
  readonly email: string;
  readonly language: keyof Bilingual;
}

/** Lines of one part of a mail; the rest is a click away. */
const shownOfPart = 12;

/** The parts of a digest in the order people work. */
const parts = [
  ...(["reports", "late", "due", "ofUnit", "sentIn"] as const),
  ...(["toJudge", "slots", "asked", "decided"] as const),
] as const;
type Part = (typeof parts)[number];

const headings: Readonly<Record<Part, Bilingual>> = {
  reports: { vi: "Báo cáo phải gửi", en: "Reports to send in" },
  late: { vi: "Đã quá hạn", en: "Late" },
  due: { vi: "Sắp đến hạn", en: "Due soon" },
  ofUnit: { vi: "Việc chậm của đơn vị", en: "Late duties of the unit" },
  sentIn: {
    vi: "Gửi qua đường dẫn, chờ đơn vị xác nhận",
    en: "Sent in by a link, to be confirmed",
  },
  toJudge: { vi: "Bài chờ duyệt", en: "Stories to judge" },
  slots: { vi: "Kỳ chuyên mục còn trống", en: "Empty slots ahead" },
  asked: { vi: "Đơn vị đề nghị, chờ quyết định", en: "Units ask, to be decided" },
  decided: { vi: "Đề nghị đã có quyết định", en: "Requests decided" },
};

/** The day's mail to one person: everything at once, in their language, with one link. */
export function digestLetter(
  person: Person,
  lines: readonly DigestLine[],
  { day, baseUrl }: { readonly day: string; readonly baseUrl: string },
): MailDraft {
  const { language } = person;
  const by = Map.groupBy(lines, (line) => partOf(line, day));
  const shown = parts.flatMap((part) => {
    const rows = by.get(part) ?? [];
    return rows.length === 0 ? [] : [section(part, rows, day, language)];
  });
  const { subject, opening, button, closing } = { vi: inVietnamese, en: inEnglish }[language](
    day,
    by,
  );
  const blocks = [
    ...greeting(language, person.name),
    words(opening),
    ...shown,
    link(button, `${baseUrl}/console/reminders`),
    words(closing),
  ];
  return { ...envelope(person), ...written({ subject, language, blocks }) };
}

const envelope = ({ email, name }: Person) => ({ to: email, toName: name, kind: "reminder" });

// Reports are few: among a hundred duties they would be what a shortened list leaves out.
function partOf({ kind, report, dueOn }: DigestLine, day: string): Part {
  if (report) return "reports";
  if (kind === "asked" || kind === "decided") return kind;
  if (kind === "link") return "sentIn";
  if (kind === "review") return "toJudge";
  if (kind === "slot") return "slots";
  if (kind === "head") return "ofUnit";
  return dueOn < day ? "late" : "due";
}

function section(
  part: Part,
  rows: readonly DigestLine[],
  day: string,
  language: keyof Bilingual,
): LetterBlock {
  const more = rows.length - shownOfPart;
  const rest = { vi: `và ${more} việc khác`, en: `and ${more} more` }[language];
  return {
    kind: "list",
    heading: `${headings[part][language]} (${rows.length})`,
    items: rows.slice(0, shownOfPart).map((row) => ({
      text: shortened(row.task) || row.unit,
      note: `${row.unit} · ${noteOf(row, day)[language]}`,
    })),
    rest: more > 0 ? rest : null,
  };
}

function noteOf({ kind, dueOn, granted }: DigestLine, day: string): Bilingual {
  if (kind === "decided")
    return granted
      ? { vi: "được đồng ý", en: "granted" }
      : { vi: "không được đồng ý", en: "refused" };
  const date = shortDate(dueOn);
  if (kind === "asked") return { vi: `đề nghị ngày ${date}`, en: `asked on ${date}` };
  if (kind === "link") return { vi: `hạn ${date}`, en: `due ${date}` };
  if (kind === "review") return { vi: `trình ngày ${date}`, en: `asked for on ${date}` };
  if (kind === "slot") return { vi: `kỳ ngày ${date}`, en: `slot of ${date}` };
  const left = daysBetween(day, dueOn);
  if (left === 0) return { vi: `hạn hôm nay, ${date}`, en: `due today, ${date}` };
  if (left > 0) return { vi: `còn ${left} ngày, hạn ${date}`, en: `due ${date}, in ${days(left)}` };
  return { vi: `quá hạn ${-left} ngày, hạn ${date}`, en: `${days(-left)} late, due ${date}` };
}

const counted = (count: number, noun: string, many = `${noun}s`) =>
  `${count} ${count === 1 ? noun : many}`;
const days = (count: number) => counted(count, "day");

// Some tasks are a page long.
const shortened = (task: string) => (task.length > 140 ? `${task.slice(0, 139).trimEnd()}…` : task);

type Parts = ReadonlyMap<Part, readonly DigestLine[]>;
const sizeOf = (by: Parts, part: Part) => by.get(part)?.length ?? 0;

function inVietnamese(day: string, by: Parts) {
  const late = sizeOf(by, "late") + sizeOf(by, "ofUnit");
  const counts = [
    [sizeOf(by, "reports"), `${sizeOf(by, "reports")} báo cáo phải gửi`],
    [late, `${late} việc quá hạn`],
    [sizeOf(by, "due"), `${sizeOf(by, "due")} việc sắp đến hạn`],
    [sizeOf(by, "toJudge"), `${sizeOf(by, "toJudge")} bài chờ duyệt`],
    [sizeOf(by, "slots"), `${sizeOf(by, "slots")} kỳ chuyên mục còn trống`],
    [sizeOf(by, "asked"), `${sizeOf(by, "asked")} đề nghị chờ quyết định`],
    [sizeOf(by, "decided"), `${sizeOf(by, "decided")} đề nghị đã có quyết định`],
    [sizeOf(by, "sentIn"), `${sizeOf(by, "sentIn")} kết quả chờ xác nhận`],
  ] as const;
  const said = counts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(", ");
  return {
    subject: `Nhắc việc ngày ${shortDate(day)}: ${said}`,
    opening: `Tính đến ngày ${shortDate(day)}, anh/chị có ${said}.`,
    button: "Mở danh sách nhắc việc",
    closing: "Mỗi ngày làm việc chỉ có một thư này, và chỉ khi có việc mới cần nhắc.",
  };
}

function inEnglish(day: string, by: Parts) {
  const late = sizeOf(by, "late") + sizeOf(by, "ofUnit");
  const counts = [
    [sizeOf(by, "reports"), `${counted(sizeOf(by, "reports"), "report")} to send in`],
    [late, `${late} late`],
    [sizeOf(by, "due"), `${sizeOf(by, "due")} due soon`],
    [sizeOf(by, "toJudge"), `${counted(sizeOf(by, "toJudge"), "story", "stories")} to judge`],
    [sizeOf(by, "slots"), `${counted(sizeOf(by, "slots"), "empty slot")} ahead`],
    [sizeOf(by, "asked"), `${sizeOf(by, "asked")} to decide`],
    [sizeOf(by, "decided"), `${sizeOf(by, "decided")} decided`],
    [sizeOf(by, "sentIn"), `${sizeOf(by, "sentIn")} to confirm`],
  ] as const;
  const said = counts.flatMap(([count, words]) => (count > 0 ? [words] : [])).join(", ");
  return {
    subject: `Reminders of ${shortDate(day)}: ${said}`,
    opening: `As of ${shortDate(day)}, you have: ${said}.`,
    button: "Open my reminders",
    closing: "There is one such mail a working day at most, and only when there is something new.",
  };
}
