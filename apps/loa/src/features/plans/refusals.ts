import { shortDate } from "@loa/official-document";
import { refuse } from "../../platform/http/errors.ts";
import type { StaleDetails } from "./shapes.ts";

/** Refusals of this feature, each with its sentence. */
export const refusals = {
  noFile: () =>
    refuse("no-plan-given", 422, {
      vi: "Chưa có tệp hay văn bản nào được gửi. Xin chọn một tệp (.docx, PDF, ảnh chụp, .txt) hoặc dán văn bản.",
      en: "Neither a file nor a text was sent. Choose a file (.docx, PDF, a picture, .txt) or paste the text.",
    }),
  stale: (details: StaleDetails) => {
    const last = details.changes.at(-1)?.by ?? "";
    return refuse(
      "stale-plan",
      409,
      {
        vi: `${last} vừa sửa kế hoạch này; thay đổi của anh/chị chưa được lưu. Xin xem lại rồi lưu lần nữa.`,
        en: `${last} has just changed this plan; your change was not saved. Look again and save once more.`,
      },
      { details },
    );
  },
  chooseSuccessor: () =>
    refuse("choose-successor", 422, {
      vi: "Đơn vị này có nhiều đơn vị kế thừa. Xin chọn một đơn vị tiếp nhận nhiệm vụ.",
      en: "This unit has several successors. Choose the one that takes over the task.",
    }),
  alreadyIssued: (number: string, issuedOn: string, by: string | null) =>
    refuse("already-issued", 409, {
      vi: `Kế hoạch đã được ${by ?? "người khác"} ban hành, số ${number} ngày ${shortDate(issuedOn)}; không ban hành lần nữa.`,
      en: `${by ?? "Somebody else"} has already issued this plan as ${number} of ${shortDate(issuedOn)}; it is not issued twice.`,
    }),
  isAmendment: () =>
    refuse("issue-as-amendment", 409, {
      vi: "Văn bản này sửa đổi một kế hoạch đã ban hành; xin ban hành ở trang Điều chỉnh kế hoạch, sau khi xem các thay đổi.",
      en: "This document changes an issued plan; issue it from the page of the amendment, after looking at what changes.",
    }),
  closedIsFixed: () =>
    refuse("plan-closed", 409, {
      vi: "Kế hoạch đã kết thúc; không còn gì thay đổi được. Chưa có gì được lưu.",
      en: "The plan is closed and takes no more changes; nothing was saved.",
    }),
  notIssuedYet: () =>
    refuse("plan-not-issued", 409, {
      vi: "Kế hoạch chưa ban hành; xin sửa trực tiếp bản dự thảo. Chưa có gì được lưu.",
      en: "The plan is still a draft: correct the draft itself. Nothing was saved.",
    }),
  closesBeforeIssue: (issuedOn: string) =>
    refuse("closes-before-issue", 422, {
      vi: `Ngày kết thúc không được trước ngày ban hành (${shortDate(issuedOn)}) hay sau hôm nay.`,
      en: `The day of closing must not lie before the issue (${shortDate(issuedOn)}) nor after today.`,
    }),
  issuedIsFixed: (number: string) =>
    refuse("plan-issued", 409, {
      vi: `Kế hoạch đã ban hành (số ${number}) nên không sửa được bản này.`,
      en: `The plan has been issued (${number}); this version can no longer be changed.`,
    }),
  stillReading: () =>
    refuse("still-reading", 409, {
      vi: "Kế hoạch đang được đọc; xin đợi đọc xong rồi sửa.",
      en: "The plan is still being read; wait until reading is done.",
    }),
  wouldDiscard: () =>
    refuse("would-discard", 409, {
      vi: "Đọc lại sẽ bỏ các phần đã sửa. Xin xác nhận bỏ rồi đọc lại.",
      en: "Reading again would discard what was corrected. Confirm that first.",
    }),
  pathTaken: (path: string) =>
    refuse("path-taken", 422, {
      vi: `Mục ${path} đã có trong kế hoạch; chưa có gì được lưu. Nếu văn bản đánh số lặp, xin ghi ${path}(2).`,
      en: `The plan already has ${path}; nothing was saved. If the document repeats the number, write ${path}(2).`,
    }),
  foreignPart: () =>
    refuse("not-of-this-plan", 422, {
      vi: "Có mục không thuộc nhiệm vụ hoặc kế hoạch này; chưa có gì được lưu.",
      en: "Something named does not belong to this task or plan; nothing was saved.",
    }),
  unknownUnit: () =>
    refuse("unknown-unit", 422, {
      vi: "Cơ quan, đơn vị hoặc nhóm được chọn không còn trong danh mục; chưa có gì được lưu.",
      en: "The chosen unit or group is not in the register; nothing was saved.",
    }),
  oneTarget: () =>
    refuse("one-target", 422, {
      vi: "Mỗi tên chỉ ứng với một đơn vị, một nhóm, hoặc tập hợp mở.",
      en: "A name stands for one unit, one group, or an open set.",
    }),
  intoItself: () =>
    refuse("merge-into-itself", 422, {
      vi: "Không gộp nhiệm vụ vào chính nó hoặc vào nhiệm vụ đã bỏ.",
      en: "A task cannot be merged into itself or into a dropped one.",
    }),
  domainInUse: (code: string) =>
    refuse("domain-in-use", 409, {
      vi: `Lĩnh vực ${code} đang được dùng trong nhiệm vụ; xin chuyển các nhiệm vụ đó trước.`,
      en: `Domain ${code} is used by tasks; move those first.`,
    }),
  beyondOwnUnits: (names: string, count: number) =>
    refuse("beyond-own-units", 422, {
      vi: `Kế hoạch của đơn vị chỉ giao việc cho chính đơn vị và đơn vị trực thuộc; đang giao cho: ${names} (${count} đơn vị). Bản dự thảo giữ nguyên; xin sửa nhiệm vụ, hoặc nhờ đầu mối ban hành.`,
      en: `A unit's own plan gives work to that unit and units below it only; it names ${names} (${count} units). The draft is kept; correct the tasks, or ask a coordinator to issue it.`,
    }),
  nothingToAccept: () =>
    refuse("nothing-to-accept", 422, {
      vi: "Điểm này không có đề xuất rõ ràng để nhận; xin sửa trực tiếp hoặc bỏ qua kèm ghi chú.",
      en: "This finding has no clear proposal to accept; correct it directly or dismiss it with a note.",
    }),
} as const;
