import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";

/** Somebody else wrote the section since it was read; both texts are told, so that neither is lost. */
export const sectionWrittenMeanwhile = (now: {
  readonly key: string;
  readonly text: string;
  readonly revision: number;
  readonly writtenBy: string | null;
}) =>
  refuse(
    "unit-report-section-changed",
    409,
    {
      vi: "Người khác vừa sửa mục này; lời anh/chị viết vẫn còn trên màn hình và chưa ghi đè lên. Xin xem bản mới rồi chọn.",
      en: "Somebody else has just written this section; your words are still on your screen and overwrote nothing. Look at the new text and choose.",
    },
    { details: now },
  );

export const notWritable = () =>
  refuse("unit-report-not-writable", 409, {
    vi: "Báo cáo đã hoàn thành hoặc đã khóa nên không ghi thêm được; lời anh/chị viết còn trên màn hình. Muốn sửa tiếp, xin rút lại hoặc đề nghị trả lại, mở lại báo cáo.",
    en: "The report is complete or locked, so nothing more is written; your words are still on your screen. To go on, take it back, or ask for it to be sent back or reopened.",
  });

export const stateChanged = () =>
  refuse("unit-report-state", 409, {
    vi: "Báo cáo vừa chuyển trạng thái nên không làm được việc này nữa; chưa có gì thay đổi. Xin tải lại trang.",
    en: "The report has just changed its state, so this is no longer possible; nothing was changed. Please reload.",
  });

export const noLongerExpected = () =>
  refuse("unit-report-not-expected", 409, {
    vi: "Đơn vị không còn phải gửi báo cáo kỳ này; chưa có gì thay đổi.",
    en: "The unit is no longer expected to report in this period; nothing was changed.",
  });

export const tooEarly = (opensOn: string) =>
  refuse("unit-report-too-early", 409, {
    vi: `Kỳ này nhận báo cáo từ ngày ${shortDate(opensOn)}; lời đã viết được giữ, xin hoàn thành từ ngày đó.`,
    en: `Reports of this period are handed in from ${shortDate(opensOn)}; what is written is kept, complete it from that day.`,
  });

export const unitWritesItself = () =>
  refuse("unit-report-has-people", 409, {
    vi: "Đơn vị đã có người dùng Loa nên tự viết và gửi báo cáo; chưa có gì được lưu. Cần nhắc thì dùng mục Nhắc việc.",
    en: "The unit has people in Loa, who write and hand in its report themselves; nothing was saved. To chase them, use Reminders.",
  });

export const receivedLater = () =>
  refuse(
    "unit-report-received-later",
    422,
    {
      vi: "Ngày nhận văn bản không thể ở tương lai; chưa có gì được lưu.",
      en: "The paper cannot have come in the future; nothing was saved.",
    },
    { fields: { receivedOn: { vi: "Sau ngày hôm nay", en: "After today" } } },
  );

export const receivedTooEarly = (from: string) =>
  refuse(
    "unit-report-received-early",
    422,
    {
      vi: `Văn bản về kỳ này không thể nhận trước ngày đầu kỳ ${shortDate(from)}; chưa có gì được lưu. Xin kiểm tra ngày nhận.`,
      en: `A paper about this period cannot have come before its first day, ${shortDate(from)}; nothing was saved. Check the day.`,
    },
    { fields: { receivedOn: { vi: "Trước kỳ báo cáo", en: "Before the period" } } },
  );

export const onePaper = () =>
  refuse("unit-report-one-paper", 422, {
    vi: "Chỉ kèm một tệp văn bản; chưa có gì được lưu. Nhiều trang thì gộp vào một tệp PDF.",
    en: "One file of the paper is taken; nothing was saved. Put several pages into one PDF.",
  });

export const outputNotOfUnit = () =>
  refuse("nomination-output-unknown", 422, {
    vi: "Kết quả được chọn không phải của đơn vị này; chưa lưu đề cử. Xin chọn lại.",
    en: "The chosen output is not this unit's; the nomination was not saved. Choose again.",
  });
