import { defineTexts } from "../i18n/texts.ts";

/** What a commitment, an occurrence or an output can be said to be. */
export type State =
  | "met"
  | "partly"
  | "open"
  | "notDue"
  | "late"
  | "atRisk"
  | "retroactive"
  | "recorded"
  | "approved"
  | "accepted"
  | "returned"
  | "excused"
  | "cancelled"
  | "draft"
  | "locked";

/** Colour family of a state; the shape and the word carry the meaning by themselves. */
export type Tone = "done" | "accent" | "risk" | "late" | "idle";

export const toneOf: Record<State, Tone> = {
  met: "done",
  partly: "accent",
  open: "idle",
  notDue: "idle",
  late: "late",
  atRisk: "risk",
  retroactive: "idle",
  recorded: "accent",
  approved: "accent",
  accepted: "done",
  returned: "risk",
  excused: "idle",
  cancelled: "idle",
  draft: "idle",
  locked: "idle",
};

export const stateTexts = defineTexts({
  vi: {
    met: "Đã đủ",
    partly: "Đạt một phần",
    open: "Chưa có kết quả",
    notDue: "Chưa đến hạn",
    late: "Quá hạn",
    atRisk: "Chậm tiến độ",
    retroactive: "Trước khi ban hành",
    recorded: "Đã ghi nhận",
    approved: "Đã duyệt",
    accepted: "Đã chấp nhận",
    returned: "Trả lại",
    excused: "Được miễn",
    cancelled: "Đã hủy",
    draft: "Dự thảo",
    locked: "Đã khóa",
  },
  en: {
    met: "Met",
    partly: "Partly met",
    open: "Nothing yet",
    notDue: "Not due yet",
    late: "Late",
    atRisk: "Behind pace",
    retroactive: "Before issue",
    recorded: "Recorded",
    approved: "Approved",
    accepted: "Accepted",
    returned: "Returned",
    excused: "Excused",
    cancelled: "Cancelled",
    draft: "Draft",
    locked: "Locked",
  },
});
