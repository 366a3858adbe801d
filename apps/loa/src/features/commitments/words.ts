import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Duty, OccurrenceState, Stage } from "./contract.ts";

/** States as sheets and calendars write them. */
export const stateWords: Readonly<Record<OccurrenceState, Bilingual>> = {
  met: { vi: "Đã đủ", en: "Met" },
  partly: { vi: "Đạt một phần", en: "Partly met" },
  open: { vi: "Chưa có kết quả", en: "Nothing yet" },
  notDue: { vi: "Chưa đến hạn", en: "Not due yet" },
  late: { vi: "Quá hạn", en: "Late" },
  retroactive: { vi: "Trước khi ban hành", en: "Before issue" },
  excused: { vi: "Được miễn", en: "Excused" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
};

export const measureWords: Readonly<Record<Duty["measure"], Bilingual>> = {
  item: { vi: "Sản phẩm", en: "Output" },
  replay: { vi: "Phát lại", en: "Replay" },
  milestone: { vi: "Mốc", en: "Milestone" },
  continuous: { vi: "Thường xuyên", en: "Standing" },
};

/** What is counted, after "theo kết quả …" and "counting what is …". */
export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  recorded: { vi: "đã ghi nhận", en: "recorded" },
  approved: { vi: "đơn vị đã duyệt", en: "approved" },
  accepted: { vi: "đã chấp nhận", en: "accepted" },
};
