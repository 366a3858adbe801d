import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { ReportStanding, ReportState } from "./contract.ts";

/** States of a unit's report in files. */
export const stateWords: Readonly<Record<ReportState, Bilingual>> = {
  gone: { vi: "Không phải gửi", en: "Not expected" },
  draft: { vi: "Chưa gửi", en: "Not handed in" },
  returned: { vi: "Trả lại", en: "Sent back" },
  complete: { vi: "Đơn vị đã hoàn thành", en: "Complete" },
  approved: { vi: "Lãnh đạo đã duyệt", en: "Approved" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  locked: { vi: "Đã khóa", en: "Locked" },
};

/** Whether a report came in time, in files. */
export const timelinessWords: Readonly<
  Record<Exclude<ReportStanding["timeliness"], "none">, Bilingual>
> = {
  "on-time": { vi: "Đúng hạn", en: "On time" },
  late: { vi: "Gửi chậm", en: "Late" },
  overdue: { vi: "Quá hạn chưa gửi", en: "Overdue" },
};

/** Said of a report the coordinator entered for its unit. */
export const enteredWords = { vi: "nhập thay", en: "entered for the unit" } as const;
