import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Duty, OccurrenceState, Stage, Tree } from "./contract.ts";
import type { PlacedUnit } from "./trees.ts";

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

/** By which tree of units, after "theo" and "by". */
export const treeWords: Readonly<Record<Tree, Bilingual>> = {
  day: { vi: "tổ chức tại ngày báo cáo", en: "the units of that day" },
  today: { vi: "tổ chức hiện nay", en: "the units of today" },
};

/** A unit with what was counted in it, or with its last day, as sheets and lists write it. */
export function placedName({ name, formerNames, endedOn }: Omit<PlacedUnit, "id">): Bilingual {
  const former = formerNames.join("; ");
  if (former !== "") return { vi: `${name} (gồm ${former})`, en: `${name} (with ${former})` };
  if (endedOn === null) return { vi: name, en: name };
  const day = shortDate(endedOn);
  return { vi: `${name} (đã kết thúc ${day})`, en: `${name} (ended ${day})` };
}
