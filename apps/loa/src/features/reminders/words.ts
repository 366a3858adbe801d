import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { LogRow } from "./contract.ts";

/** Why somebody was told, as lists say it. */
export function reasonOf({ kind, days }: Pick<LogRow, "kind" | "days">): Bilingual {
  if (kind !== "due" || days === null) return kinds[kind];
  if (days === 0) return { vi: "Đến hạn", en: "On the due day" };
  if (days < 0) return { vi: `Trước hạn ${-days} ngày`, en: `${-days} days before` };
  return { vi: `Sau hạn ${days} ngày`, en: `${days} days after` };
}

const kinds: Readonly<Record<LogRow["kind"], Bilingual>> = {
  due: { vi: "Đến hạn", en: "On the due day" },
  head: { vi: "Báo lãnh đạo đơn vị", en: "To the unit's head" },
  week: { vi: "Nhắc hằng tuần", en: "Weekly round" },
  again: { vi: "Hết thời gian hoãn nhắc", en: "After a snooze" },
  asked: { vi: "Có đề nghị của đơn vị", en: "A unit asks" },
  decided: { vi: "Đề nghị đã có quyết định", en: "A request was decided" },
  link: { vi: "Kết quả gửi qua đường dẫn", en: "Sent in by a link" },
  letter: { vi: "Công văn đôn đốc", en: "Directive letter" },
  review: { vi: "Bài chờ duyệt", en: "A story to judge" },
  slot: { vi: "Kỳ chuyên mục còn trống", en: "An empty slot ahead" },
};

/** How a mail stands. */
export const mailWords: Readonly<Record<LogRow["mail"], Bilingual>> = {
  none: { vi: "Trong ứng dụng", en: "In the app" },
  waiting: { vi: "Thư đang chờ gửi", en: "Mail waiting" },
  sent: { vi: "Thư đã gửi", en: "Mail sent" },
  failed: { vi: "Thư chưa gửi được", en: "Mail failed" },
};
