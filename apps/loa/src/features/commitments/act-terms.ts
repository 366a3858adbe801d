import { addWorkdays, type WorkCalendar } from "@loa/cadence";
import { refuse } from "../../platform/http/errors.ts";
import type { ActKind, Duty } from "./contract.ts";

/** What somebody wants done to an occurrence, and the day it was first asked for. */
export interface ActWanted {
  readonly kind: ActKind;
  readonly newDueOn?: string | undefined;
  /** Instead of a day: so many working days later. */
  readonly workdays?: number | undefined;
  readonly askedOn: string;
}

/** What an act depends on of the occurrence as it stands. */
export type ActCase = Pick<Duty, "dueOn" | "state">;

/** Whether an act moves the due date. */
export function moves(kind: ActKind): boolean {
  return kind === "postpone" || kind === "reschedule";
}

/**
 * The due date an act sets, null when it sets none. Working days count from the due date, or from the day of asking
 * where that is later.
 */
export function newDueOf(
  occurrence: ActCase,
  wanted: ActWanted,
  calendar: WorkCalendar,
): string | null {
  if (!moves(wanted.kind)) return null;
  if (wanted.newDueOn !== undefined) return wanted.newDueOn;
  const from = occurrence.dueOn > wanted.askedOn ? occurrence.dueOn : wanted.askedOn;
  return wanted.workdays === undefined ? null : addWorkdays(calendar, from, wanted.workdays);
}

/**
 * Refuses what an occurrence cannot have done to it: what is met or cancelled stays; a due date is rescheduled while it
 * is not past, to another day, and postponed to a later one; neither to a day gone by.
 * @throws already-settled, already-late, new-due-date
 */
export function refuseUnfit(
  occurrence: ActCase,
  { kind, askedOn }: Pick<ActWanted, "kind" | "askedOn">,
  newDueOn: string | null,
  today: string,
): void {
  if (isSettled(occurrence, kind)) throw refuse("already-settled", 409, settledMessage);
  if (!moves(kind)) return;
  if (kind === "reschedule" && occurrence.dueOn < askedOn)
    throw refuse("already-late", 409, lateMessage);
  const fits =
    newDueOn !== null &&
    newDueOn >= today &&
    (kind === "postpone" ? newDueOn > occurrence.dueOn : newDueOn !== occurrence.dueOn);
  if (!fits)
    throw refuse("new-due-date", 422, newDueMessage, { fields: { newDueOn: newDueMessage } });
}

function isSettled({ state }: ActCase, kind: ActKind): boolean {
  return state === "met" || state === "cancelled" || (state === "excused" && kind === "excuse");
}

const settledMessage = {
  vi: "Kỳ này đã đủ kết quả, đã hủy hoặc đã được miễn, không còn gì để thay đổi.",
  en: "This occurrence is met, cancelled or excused already; there is nothing left to change.",
};

const lateMessage = {
  vi: "Kỳ này đã quá hạn khi đề nghị nên không dời hạn được; chỉ có thể hoãn, và vẫn tính là chậm.",
  en: "This occurrence was past its due date when it was asked for: it can be postponed, and stays late, but not rescheduled.",
};

const newDueMessage = {
  vi: "Xin chọn hạn mới từ hôm nay trở đi: hoãn thì phải sau hạn cũ, dời thì phải khác hạn cũ.",
  en: "Choose a new due date from today on: later than the old one to postpone, another one to reschedule.",
};
