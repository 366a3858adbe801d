import type { Timing, TimingKind } from "../contract.ts";

/** A task's time as a person picks it. */
export interface TimingForm {
  readonly kind: TimingKind | "";
  /** Quarter (1–4) or month (1–12) it begins in. */
  readonly first: string;
  /** Last quarter, for several. */
  readonly last: string;
  readonly start: string;
  readonly end: string;
}

/** The form for a time as read. */
export function formOfTiming(timing: Timing | null): TimingForm {
  const [start, end] = [timing?.start ?? "", timing?.end ?? ""];
  const month = (date: string) => Number(date.slice(5, 7)) || 1;
  const isMonth = timing?.kind === "month";
  const part = (date: string) => (isMonth ? month(date) : Math.ceil(month(date) / 3));
  return { kind: timing?.kind ?? "", first: `${part(start)}`, last: `${part(end)}`, start, end };
}

/** The time a form says for a plan's year; unchanged forms keep the words as read. */
export function timingOfForm(form: TimingForm, year: number, before: Timing | null): Timing | null {
  if (form.kind === "") return null;
  const dates = datesOf(form, year);
  const same =
    before?.kind === form.kind && before.start === dates.start && before.end === dates.end;
  if (same) return before;
  return { raw: wordsOf(form, year, dates), kind: form.kind, ...dates };
}

interface Dates {
  readonly start: string | null;
  readonly end: string | null;
}

function datesOf(form: TimingForm, year: number): Dates {
  const first = Number(form.first) || 1;
  const last = Math.max(Number(form.last) || first, first);
  switch (form.kind) {
    case "quarter":
      return months(year, first * 3 - 2, first * 3);
    case "quarters":
      return months(year, first * 3 - 2, last * 3);
    case "month":
      return months(year, first, first);
    case "date":
      return { start: form.end || null, end: form.end || null };
    case "dateBefore":
      return { start: null, end: form.end || null };
    case "range":
      return { start: form.start || null, end: form.end || null };
    default:
      return months(year, 1, 12);
  }
}

function months(year: number, first: number, last: number): Dates {
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return { start: `${year}-${two(first)}-01`, end: `${year}-${two(last)}-${two(days)}` };
}

const roman = ["", "I", "II", "III", "IV"];
const slashed = (date: string | null) => (date ?? "").split("-").reverse().join("/");

// Written as the plan itself would write it, whatever the language of the screen.
function wordsOf(form: TimingForm, year: number, { start, end }: Dates): string {
  const quarter = (text: string) => roman[Number(text) || 1];
  const words: Record<TimingKind, string> = {
    year: `Năm ${year}`,
    quarter: `Quý ${quarter(form.first)}/${year}`,
    quarters: `Quý ${quarter(form.first)} - Quý ${quarter(form.last)}/${year}`,
    month: `Tháng ${form.first}/${year}`,
    date: `Ngày ${slashed(end)}`,
    dateBefore: `Đến ngày ${slashed(end)}`,
    range: `Từ ngày ${slashed(start)} đến ngày ${slashed(end)}`,
    continuous: `Thường xuyên năm ${year}`,
    recurring: `Định kỳ năm ${year}`,
  };
  return form.kind === "" ? "" : words[form.kind];
}
