import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";

export const refusals = {
  unknownCommitment: () =>
    refuse("programme-unknown-commitment", 422, {
      vi: "Một chỉ tiêu đã chọn không phải của đơn vị này; chưa có gì được lưu. Xin tải lại và chọn lại.",
      en: "A chosen commitment is not this unit's; nothing was saved. Load the page and choose again.",
    }),
  noDays: () =>
    refuse("programme-without-slots", 422, {
      vi: "Trong thời gian này lịch không có ngày nào; chưa có gì được lưu. Xin sửa ngày bắt đầu, ngày kết thúc hoặc lịch.",
      en: "The pattern has no day in this time; nothing was saved. Change the first day, the last day or the pattern.",
    }),
  tooMany: (most: number) =>
    refuse("programme-too-many-slots", 422, {
      vi: `Một chuyên mục có tối đa ${most} kỳ; chưa có gì được lưu. Xin rút ngắn thời gian hoặc để mỗi kỳ nhiều sản phẩm hơn.`,
      en: `A programme has at most ${most} slots; nothing was saved. Shorten its time, or let a slot stand for more items.`,
    }),
  changedMeanwhile: () =>
    refuse("programme-changed", 409, {
      vi: "Người khác vừa sửa chuyên mục này; chưa có gì được lưu. Xin tải lại trang rồi sửa tiếp.",
      en: "Somebody else has just changed this programme; nothing was saved. Load the page and go on.",
    }),
  ended: () =>
    refuse("programme-ended", 409, {
      vi: "Chuyên mục đã kết thúc trước ngày này. Xin mở lại chuyên mục hoặc chọn ngày khác.",
      en: "The programme has ended before that day. Take its end back, or choose another day.",
    }),
  outsideLife: (start: string, end: string) =>
    refuse("slot-outside-programme", 422, {
      vi: `Chuyên mục kéo dài từ ${shortDate(start)} đến ${shortDate(end)}; ngày đã chọn nằm ngoài nên kỳ vẫn ở chỗ cũ.`,
      en: `The programme lasts from ${start} to ${end}; the chosen day lies outside, so the slot stays where it was.`,
    }),
  dayTaken: (day: string) =>
    refuse(
      "slot-day-taken",
      409,
      {
        vi: `Ngày ${shortDate(day)} đã có một kỳ của chuyên mục này; chưa có gì được dời. Xin chọn ngày khác, hoặc chọn xếp hai kỳ cùng ngày.`,
        en: `${day} already has a slot of this programme; nothing was moved. Choose another day, or ask for two on one day.`,
      },
      { details: { day } },
    ),
  isOut: () =>
    refuse("slot-out", 409, {
      vi: "Kỳ này đã phát, đã đăng nên giữ nguyên. Nếu ghi nhầm, xin rút kết quả của kỳ trước.",
      en: "This slot has gone out and stays as it is. If that is wrong, withdraw its output first.",
    }),
  isCancelled: () =>
    refuse("slot-cancelled", 409, {
      vi: "Kỳ này đã bỏ. Xin khôi phục kỳ trước khi sửa tiếp.",
      en: "This slot was cancelled. Restore it before going on.",
    }),
  notTheirs: () =>
    refuse("slot-person-unknown", 422, {
      vi: "Người được chọn không thuộc đơn vị này; chưa có gì được lưu.",
      en: "The chosen person is not of this unit; nothing was saved.",
    }),
};
