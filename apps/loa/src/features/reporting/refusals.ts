import { refuse } from "../../platform/http/errors.ts";

/** The head was changed by somebody else since it was read. */
export const changedMeanwhile = () =>
  refuse("report-changed-meanwhile", 409, {
    vi: "Báo cáo vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    en: "Somebody else has just changed this report; your change was not saved. Reload the page and go on.",
  });

export const isLocked = () =>
  refuse("report-locked", 409, {
    vi: "Báo cáo đã khóa nên không sửa được; chưa có gì được lưu. Nếu cần sửa, xin mở lại báo cáo kèm lý do.",
    en: "This report is locked and cannot be changed; nothing was saved. To change it, reopen it with a reason.",
  });

export const notLocked = () =>
  refuse("report-not-locked", 409, {
    vi: "Báo cáo đang là dự thảo, không cần mở lại.",
    en: "This report is a draft; there is nothing to reopen.",
  });

export const onceLocked = () =>
  refuse("report-once-locked", 409, {
    vi: "Báo cáo này đã từng được khóa nên phải giữ lại, không xóa được.",
    en: "This report was locked once, so it is kept and cannot be deleted.",
  });

export const planNotInForce = () =>
  refuse("report-plan-not-issued", 422, {
    vi: "Có kế hoạch được chọn chưa ban hành hoặc không tồn tại; chưa có gì được lưu. Xin chọn lại kế hoạch.",
    en: "A chosen plan is not issued or does not exist; nothing was saved. Choose the plans again.",
  });

export const noFormerText = () =>
  refuse("report-no-former-text", 409, {
    vi: "Mục này không có lời văn trước để lấy lại.",
    en: "This section has no former text to take back.",
  });

export const datedBeforeWindow = () =>
  refuse("report-dated-too-early", 422, {
    vi: "Ngày ký báo cáo không thể trước ngày đầu của kỳ báo cáo; báo cáo chưa được khóa.",
    en: "A report cannot be dated before its period begins; it was not locked.",
  });

export const notAPdf = (name: string) =>
  refuse("report-paper-not-pdf", 422, {
    vi: `Tệp "${name}" không phải PDF; chưa có gì được lưu. Xin chọn bản báo cáo đã ký ở dạng PDF.`,
    en: `"${name}" is no PDF; nothing was saved. Choose the signed report as a PDF.`,
  });

export const paperUnreadable = (name: string) =>
  refuse("report-paper-unreadable", 422, {
    vi: `Tệp "${name}" quá lớn hoặc bị hỏng nên không đọc được; chưa có gì được lưu. Xin xuất lại PDF rồi thử lại.`,
    en: `"${name}" is too large or damaged to be read; nothing was saved. Export the PDF anew and try again.`,
  });

export const outlineChangedMeanwhile = () =>
  refuse("report-outline-changed-meanwhile", 409, {
    vi: "Đề cương vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    en: "Somebody else has just changed this outline; your change was not saved. Reload the page and go on.",
  });

export const outlineKeysTwice = () =>
  refuse("report-outline-keys-twice", 422, {
    vi: "Đề cương có hai mục trùng mã; chưa có gì được lưu. Xin bỏ một mục rồi thêm lại.",
    en: "Two sections of the outline have the same key; nothing was saved. Remove one and add it again.",
  });

export const alreadyDecided = () =>
  refuse("report-item-decided", 409, {
    vi: "Có nội dung đã được lấy hoặc để ngoài báo cáo này; chưa có gì được lưu. Xin tải lại trang rồi chọn lại.",
    en: "One of these was taken or set aside already; nothing was saved. Reload the page and choose again.",
  });

export const beingDrawn = () =>
  refuse(
    "report-file-being-drawn",
    409,
    {
      vi: "Báo cáo đã khóa và được giữ đủ; tệp này đang được tạo. Xin thử lại sau ít giây.",
      en: "The report is locked and kept whole; this file is still being drawn. Try again in a few seconds.",
    },
    { retryAfter: 3 },
  );

export const noUnitAnnexes = () =>
  refuse("report-no-unit-annexes", 409, {
    vi: "Đề cương của báo cáo này không có phụ lục riêng cho đơn vị. Xin chọn đơn vị có phụ lục trong đề cương rồi tải lại.",
    en: "The outline of this report gives no unit an annex of its own. Choose units in the outline, then try again.",
  });

/** What keeps a template from being used, and where. */
export type PaperFault =
  | { readonly kind: "notWord" | "macro" | "embedded" | "outside" }
  | { readonly kind: "damaged" | "trial"; readonly place: string }
  | {
      readonly kind: "unknown" | "otherKind" | "notClosed" | "notOpened";
      readonly name: string;
      readonly place: string;
    };

/** More faults than this are mended in turns. */
const toldFaults = 12;

export const paperFaulty = (name: string, faults: readonly PaperFault[]) => {
  const told = faults.slice(0, toldFaults).map(faultWords);
  const list = (language: "vi" | "en") => told.map((one) => one[language]).join("\n");
  return refuse("report-paper-faulty", 422, {
    vi: `Chưa nhận mẫu "${name}"; mẫu đang dùng vẫn như cũ.\n${list("vi")}\nXin sửa tệp Word rồi tải lên lại.`,
    en: `The template "${name}" was not taken; the one in force stays.\n${list("en")}\nMend the Word file and upload it again.`,
  });
};

function faultWords(fault: PaperFault): { readonly vi: string; readonly en: string } {
  switch (fault.kind) {
    case "notWord":
      return {
        vi: "Đây không phải tệp Word .docx, hoặc tệp quá lớn khi mở ra.",
        en: "It is no Word file (.docx), or it is too large once unpacked.",
      };
    case "macro":
      return {
        vi: "Tệp chứa macro. Xin lưu dưới dạng .docx không có macro.",
        en: "It contains macros. Save it as .docx without macros.",
      };
    case "embedded":
      return {
        vi: "Tệp chứa đối tượng nhúng. Xin bỏ đối tượng hoặc thay bằng ảnh.",
        en: "It contains embedded objects. Remove them or put pictures in their place.",
      };
    case "outside":
      return {
        vi: "Tệp lấy ảnh hoặc mẫu từ nơi khác khi mở. Xin chèn ảnh vào tệp.",
        en: "It fetches a picture or a template from elsewhere when opened. Put the picture into the file.",
      };
    case "damaged":
      return { vi: `Phần ${fault.place} bị hỏng.`, en: `Its part ${fault.place} is damaged.` };
    case "trial":
      return {
        vi: `Chạy thử không được${fault.place ? `: ${fault.place}` : ""}.`,
        en: `A trial run failed${fault.place ? `: ${fault.place}` : ""}.`,
      };
    default:
      return fieldFault(fault);
  }
}

function fieldFault({ kind, name, place }: Extract<PaperFault, { readonly name: string }>): {
  readonly vi: string;
  readonly en: string;
} {
  const [part = "", ...rest] = place.split(" ");
  const at = rest.join(" ");
  const where = {
    vi: `${partNames[part]?.vi ?? part}, đoạn ${at}`,
    en: `${partNames[part]?.en ?? part}, paragraph ${at}`,
  };
  const words = {
    unknown: {
      vi: `Không có trường {${name}} (${where.vi}).`,
      en: `There is no field {${name}} (${where.en}).`,
    },
    otherKind: {
      vi: `Trường này phải viết là ${name} (${where.vi}).`,
      en: `Write it as ${name} (${where.en}).`,
    },
    notClosed: {
      vi: `Danh sách {#${name}} thiếu {/${name}} (${where.vi}).`,
      en: `The list {#${name}} lacks {/${name}} (${where.en}).`,
    },
    notOpened: {
      vi: `{/${name}} không có {#${name}} đứng trước (${where.vi}).`,
      en: `{/${name}} has no {#${name}} before it (${where.en}).`,
    },
  };
  return words[kind];
}

const partNames: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  body: { vi: "thân văn bản", en: "body" },
  header: { vi: "đầu trang", en: "header" },
  footer: { vi: "chân trang", en: "footer" },
  notes: { vi: "chú thích", en: "notes" },
};

export const paperChoiceChanged = () =>
  refuse("report-paper-changed-meanwhile", 409, {
    vi: "Người khác vừa đổi mẫu đang dùng; lựa chọn của anh/chị chưa được lưu. Xin tải lại trang rồi chọn lại.",
    en: "Somebody else has just changed the template in force; your choice was not saved. Reload the page and choose again.",
  });
