import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";

export const lineChangedMeanwhile = () =>
  refuse("reporting-line-changed", 409, {
    vi: "Quy định kỳ báo cáo vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    en: "Somebody else has just changed how this line reports; your change was not saved. Reload the page and go on.",
  });

export const dueBeforeOpening = () =>
  refuse(
    "period-due-before-opening",
    422,
    {
      vi: "Hạn gửi không thể trước ngày bắt đầu nhận báo cáo; chưa có gì được lưu.",
      en: "Reports cannot be due before they may be handed in; nothing was saved.",
    },
    { fields: { dueOn: { vi: "Trước ngày bắt đầu nhận", en: "Before handing in opens" } } },
  );

export const noSuchWindow = () =>
  refuse("period-no-such-window", 422, {
    vi: "Lĩnh vực này không có kỳ báo cáo đó theo quy định; chưa mở kỳ nào. Xin chọn kỳ khác hoặc sửa quy định.",
    en: "This line has no such period by its rules; none was opened. Choose another, or change the rules.",
  });

export const openedAlready = () =>
  refuse("period-opened-already", 409, {
    vi: "Kỳ này đã được mở; không mở lần thứ hai.",
    en: "This period is open already; it is not opened twice.",
  });

export const nobodyOwes = () =>
  refuse("period-without-units", 422, {
    vi: "Không có đơn vị nào phải thực hiện nhiệm vụ của lĩnh vực này trong kỳ, nên chưa mở kỳ. Xin kiểm tra kế hoạch đã ban hành và thời gian của kỳ.",
    en: "No unit owes anything of this line in the period, so it was not opened. Check the issued plans and the days of the period.",
  });

export const datesOutOfOrder = () =>
  refuse("period-dates-wrong", 422, {
    vi: "Kỳ báo cáo cần ngày cuối không trước ngày đầu và không dài quá 400 ngày; chưa có gì được lưu.",
    en: "A period's last day cannot be before its first, nor more than 400 days after it; nothing was saved.",
  });

export const dueDayPassed = (dueOn: string) =>
  refuse("period-due-day-passed", 409, {
    vi: `Hạn gửi ${shortDate(dueOn)} đã qua nên không gia hạn được: đơn vị gửi sau hạn vẫn là gửi chậm. Chưa có gì thay đổi.`,
    en: `The due day ${shortDate(dueOn)} has passed, so no more time can be given: what comes after it stays late. Nothing was changed.`,
  });

export const dueNotLater = (dueOn: string) =>
  refuse("period-due-not-later", 422, {
    vi: `Hạn mới phải sau hạn hiện tại ${shortDate(dueOn)}; chưa có gì thay đổi.`,
    en: `The new due day must come after the present one, ${shortDate(dueOn)}; nothing was changed.`,
  });

export const unknownUnit = () =>
  refuse("period-unknown-unit", 422, {
    vi: "Có đơn vị được chọn không tồn tại; chưa có gì được lưu. Xin chọn lại.",
    en: "A chosen unit does not exist; nothing was saved. Choose again.",
  });
