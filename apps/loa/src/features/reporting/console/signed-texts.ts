import { defineTexts } from "../../../platform/ui/i18n/texts.ts";

/** Texts about the signed paper that came back. */
export const signedTexts = defineTexts({
  vi: {
    title: "Bản đã ký",
    none: "chưa có",
    standing: "Bản đang dùng",
    former: (number: string) => `Bản trước, lần ${number}`,
    hash: "Mã SHA-256 của tệp",
    compared: "So với bản đã tạo:",
    sameFile: "nguyên tệp đã tạo, chỉ thêm chữ ký.",
    sameText: "nội dung chữ giống hệt.",
    addedText: "giữ đủ nội dung, có thêm chữ.",
    different: "nội dung khác bản đã tạo, cần xem lại.",
    unknown: "chưa so sánh được (bản quét không có chữ, hoặc tệp PDF chưa tạo xong).",
    added: (list: string) => `Thêm: ${list}.`,
    missing: (list: string) => `Thiếu: ${list}.`,
    noSignature: "Tệp không có chữ ký số.",
    unknownSigner: "Không đọc được người ký",
    intact: "Chữ ký khớp: nội dung đã ký không bị sửa.",
    broken: "Chữ ký không khớp: nội dung đã bị sửa sau khi ký hoặc chữ ký hỏng.",
    unread: "Loại chữ ký này chưa đọc được.",
    notWhole: "Có nội dung được thêm vào tệp sau khi ký.",
    outOfTime: "Chứng thư không còn hiệu lực lúc ký.",
    issuer: (name: string) => `Chứng thư do ${name} cấp.`,
    trusted: (anchor: string) =>
      `Chứng thư dẫn tới cơ quan chứng thực được tin cậy: ${anchor}; còn hiệu lực lúc ký.`,
    trustedOutOfTime: (anchor: string, whose: string) =>
      `Chứng thư dẫn tới cơ quan chứng thực được tin cậy: ${anchor}, nhưng chứng thư của ${whose} không trong thời hạn hiệu lực lúc ký.`,
    untrusted:
      "Chứng thư không dẫn tới cơ quan chứng thực nào mà đơn vị tin cậy; chưa thể biết người ký là ai.",
    noAnchors:
      "Chưa kiểm tra cơ quan cấp chứng thư: quản trị hệ thống chưa nhập danh sách cơ quan chứng thực được tin cậy.",
    notKept:
      "Chưa kiểm tra được cơ quan cấp chứng thư: chữ ký không kèm chứng thư, hoặc tệp nhận trước khi Loa giữ chứng thư. Nhận lại tệp để kiểm tra.",
    judgedBy: {
      stamp: (at: string) => `Xét theo dấu thời gian của cơ quan chứng thực: ${at}.`,
      signer: (at: string) => `Xét theo giờ trên máy người ký: ${at}.`,
      received: (at: string) => `Tệp không ghi giờ ký; xét theo lúc nhận tệp: ${at}.`,
    },
    revocation: "Loa không hỏi danh sách chứng thư bị thu hồi.",
    take: "Nhận bản đã ký (PDF)",
    takeAgain: "Nhận bản khác thay thế",
    takeHelp: "Bản nhận trước vẫn được giữ. Tệp được so với bản đã tạo và đọc chữ ký số.",
    keep: "Nhận bản đã ký",
    reading: "Đang đọc chữ ký…",
    kept: "Đã nhận bản đã ký",
  },
  en: {
    title: "Signed paper",
    none: "none yet",
    standing: "In use",
    former: (number: string) => `Former, no. ${number}`,
    hash: "SHA-256 of the file",
    compared: "Beside what was drawn:",
    sameFile: "the very file, with signatures after it.",
    sameText: "the same words.",
    addedText: "all of the words, and more.",
    different: "other words than were drawn; please look.",
    unknown: "not compared (a scan without text, or the PDF is still being drawn).",
    added: (list: string) => `Added: ${list}.`,
    missing: (list: string) => `Missing: ${list}.`,
    noSignature: "The file has no digital signature.",
    unknownSigner: "The signer could not be read",
    intact: "The signature fits: what was signed is unchanged.",
    broken: "The signature does not fit: changed after signing, or a broken signature.",
    unread: "A kind of signature Loa does not read.",
    notWhole: "Something was added to the file after signing.",
    outOfTime: "The certificate was out of its time when it was used.",
    issuer: (name: string) => `Certificate issued by ${name}.`,
    trusted: (anchor: string) =>
      `The certificate leads to a trusted authority: ${anchor}; valid at the signing.`,
    trustedOutOfTime: (anchor: string, whose: string) =>
      `The certificate leads to a trusted authority: ${anchor}, but that of ${whose} was out of its time at the signing.`,
    untrusted:
      "The certificate leads to no authority the office trusts; nobody vouches for who signed.",
    noAnchors:
      "The issuer has not been checked: the administrator has not listed any trusted authority yet.",
    notKept:
      "The issuer could not be checked: no certificate came with the signature, or the file came in before Loa kept any. Take the file in again to check it.",
    judgedBy: {
      stamp: (at: string) => `Judged at the authority's time stamp: ${at}.`,
      signer: (at: string) => `Judged by the clock of the signer's machine: ${at}.`,
      received: (at: string) => `The file tells no time of signing; judged when it came in: ${at}.`,
    },
    revocation: "Loa asks no lists of revoked certificates.",
    take: "Take the signed paper in (PDF)",
    takeAgain: "Take another one in its place",
    takeHelp:
      "Those before it are kept. The file is compared with what was drawn, and its signatures are read.",
    keep: "Take the signed paper in",
    reading: "Reading signatures…",
    kept: "The signed paper is kept",
  },
});
