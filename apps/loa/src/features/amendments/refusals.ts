import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";

/** Refusals of amendments, each with what was kept and what to do. */
export const refusals = {
  baseNotIssued: () =>
    refuse("amended-plan-not-issued", 409, {
      vi: "Kế hoạch được sửa đổi chưa ban hành: xin sửa trực tiếp bản dự thảo của kế hoạch đó. Văn bản này được giữ nguyên.",
      en: "The plan to be changed is still a draft: correct that draft itself. This document was kept as it is.",
    }),
  baseClosed: () =>
    refuse("amended-plan-closed", 409, {
      vi: "Kế hoạch được sửa đổi đã kết thúc nên không điều chỉnh được. Văn bản này được giữ nguyên.",
      en: "The plan to be changed is closed and takes no amendment. This document was kept as it is.",
    }),
  baseIsAmendment: () =>
    refuse("amends-an-amendment", 409, {
      vi: "Văn bản được chọn là một văn bản sửa đổi; xin chọn chính kế hoạch mà nó sửa đổi.",
      en: "The chosen document is itself an amendment; choose the plan it changes.",
    }),
  notAmendment: () =>
    refuse("not-an-amendment", 409, {
      vi: "Chưa xác nhận văn bản này sửa đổi kế hoạch nào; xin chọn kế hoạch trước.",
      en: "It is not confirmed yet which plan this document changes; choose the plan first.",
    }),
  alreadyIssued: () =>
    refuse("amendment-issued", 409, {
      vi: "Văn bản đã ban hành nên không đổi được nữa; nếu sai, xin rút lại hoặc ban hành văn bản đính chính.",
      en: "The document has been issued and stays; if it is wrong, take it back or issue a correcting amendment.",
    }),
  beforePlan: (on: string) =>
    refuse("amendment-before-plan", 422, {
      vi: `Việc điều chỉnh không thể có hiệu lực trước khi kế hoạch ban hành (${shortDate(on)}). Chưa có gì thay đổi; xin sửa ngày hiệu lực.`,
      en: `An amendment cannot take effect before its plan was issued (${shortDate(on)}). Nothing was changed; correct the day.`,
    }),
  beforeEarlier: (number: string, on: string) =>
    refuse("amendment-before-earlier", 422, {
      vi: `Kế hoạch đã được điều chỉnh bằng ${number}, hiệu lực từ ${shortDate(on)}; lần này phải có hiệu lực từ ngày đó trở đi. Chưa có gì thay đổi.`,
      en: `The plan was already amended by ${number} from ${shortDate(on)}; this one must take effect on that day or later. Nothing was changed.`,
    }),
  afterPlan: (on: string) =>
    refuse("amendment-after-plan", 422, {
      vi: `Ngày hiệu lực ở sau ngày cuối của kế hoạch (${shortDate(on)}): không còn gì để điều chỉnh. Chưa có gì thay đổi.`,
      en: `It would take effect after the plan's last day (${shortDate(on)}): nothing is left to change. Nothing was changed.`,
    }),
  notYet: (on: string) =>
    refuse("amendment-dated-ahead", 422, {
      vi: `Ngày ban hành (${shortDate(on)}) ở sau hôm nay. Nếu hôm nay hiện sai, xin báo quản trị kiểm tra đồng hồ máy chủ. Chưa có gì thay đổi.`,
      en: `The date of issue (${shortDate(on)}) lies after today. If today is shown wrongly, have the server's clock checked. Nothing was changed.`,
    }),
  clockBehind: (last: string) =>
    refuse("clock-behind", 409, {
      vi: `Đồng hồ máy chủ đang ở trước lần ban hành gần nhất (${shortDate(last)}), nên chưa ghi được gì để khỏi làm sai quá khứ. Xin quản trị chỉnh lại đồng hồ rồi làm lại.`,
      en: `The server's clock stands before the last issue (${shortDate(last)}), so nothing was written lest the past be changed. Have the clock set right, then try again.`,
    }),
  foreignTask: () =>
    refuse("not-a-compared-task", 422, {
      vi: "Nhiệm vụ được chọn không thuộc kế hoạch hoặc văn bản sửa đổi này; chưa có gì được lưu.",
      en: "A chosen task belongs neither to the plan nor to this document; nothing was saved.",
    }),
  stands: (reason: "recorded" | "later") =>
    refuse("amendment-stands", 409, {
      vi:
        reason === "later"
          ? "Đã có lần điều chỉnh sau; xin rút lần sau trước, hoặc ban hành văn bản đính chính. Chưa có gì thay đổi."
          : "Đã có kết quả hoặc thao tác ghi theo nội dung điều chỉnh nên không rút lại được; xin ban hành văn bản đính chính. Chưa có gì thay đổi.",
      en:
        reason === "later"
          ? "A later amendment stands; take that back first, or issue a correcting amendment. Nothing was changed."
          : "Something was recorded under this amendment, so it stays; issue a correcting amendment. Nothing was changed.",
    }),
  alreadyUndone: () =>
    refuse("amendment-undone", 409, {
      vi: "Lần điều chỉnh này đã được rút lại.",
      en: "This amendment has been taken back already.",
    }),
} as const;
