import { capitalised, officialDate, shortDate, vietnameseNumber } from "@loa/official-document";
import type { EarlierPeriod, NumberName } from "./contract-shapes.ts";
import { type Change, changeOf } from "./earlier.ts";
import { inText, windowName } from "./words.ts";

/** What a comparison calls its rows. */
export const comparedNames: Readonly<Partial<Record<NumberName, string>>> = {
  required: "Chỉ tiêu kỳ",
  fulfilled: "Đạt trong chỉ tiêu",
  due: "Lượt phải hoàn thành đến hạn",
  met: "Lượt đã hoàn thành",
  late: "Lượt quá hạn",
  items: "Sản phẩm truyền thông mới",
  replays: "Lượt phát lại",
  minutes: "Thời lượng (phút)",
};

/** The earlier period as official papers call it: `quý I năm 2025`. */
export function earlierName({ windowKey, year, from, to }: EarlierPeriod): string {
  if (windowKey === "halfyear-2") return `6 tháng cuối năm ${year}`;
  return windowName(windowKey, year, from, to);
}

/** What an earlier period is called at the head of a column. */
export function earlierHeading(period: EarlierPeriod): string {
  const which = { previous: "Kỳ trước", yearBefore: "Cùng kỳ năm trước" }[period.which];
  return `${which} (${earlierName(period)})`;
}

/** What has to be known to read the figures of both periods beside each other. */
export function earlierCautions(period: EarlierPeriod): string[] {
  if (!period.basis) return [];
  const units = unitsNote(period);
  return [...(units ? [units] : []), ...(period.reorganised ? [reorganisedNote] : [])];
}

/** Where the earlier figures are from, and the cautions: what stands under a table. */
export function earlierNotes(period: EarlierPeriod): string[] {
  const name = `${capitalised(earlierName(period))}: ${sourceOf(period)}.`;
  return [name, ...earlierCautions(period)];
}

const reorganisedNote =
  "Từ ngày 01/7/2025 chính quyền địa phương tổ chức theo mô hình 02 cấp, các đơn vị hành chính được sắp xếp lại; số liệu hai kỳ chưa cùng phạm vi đơn vị nên chỉ để tham khảo.";

/** Where the figures of an earlier period are from. */
export function sourceOf({ basis }: EarlierPeriod): string {
  if (!basis) return "không có số liệu";
  if (basis.kind === "recounted") return `số liệu tính lại đến ngày ${shortDate(basis.asOf)}`;
  return `số liệu đã khóa tại Báo cáo số ${basis.documentNumber} ${officialDate(basis.datedOn)}`;
}

function unitsNote({ unitsOnlyNow, unitsOnlyThen }: EarlierPeriod): string | null {
  if (unitsOnlyNow + unitsOnlyThen === 0) return null;
  return `Đơn vị thực hiện hai kỳ khác nhau: ${inText(unitsOnlyNow)} đơn vị chỉ có ở kỳ này, ${inText(unitsOnlyThen)} đơn vị chỉ có ở kỳ so sánh.`;
}

/** `+3`, `-2`, `0` in a cell. */
export function signed(value: number): string {
  return value > 0 ? `+${vietnameseNumber(value)}` : vietnameseNumber(value);
}

/** The share of a change in a cell: `+25,0`; a dash where there was nothing before. */
export function signedPercent({ percent }: Change): string {
  if (percent === null) return "–";
  return percent > 0 ? `+${vietnameseNumber(percent, 1)}` : vietnameseNumber(percent, 1);
}

/** The cells of one earlier period beside an amount now: then, difference, per cent; dashes without figures. */
export function besideCells(now: number, then: number | undefined): [string, string, string] {
  if (then === undefined) return ["–", "–", "–"];
  const change = changeOf(now, then);
  return [vietnameseNumber(then), signed(change.by), signedPercent(change)];
}
