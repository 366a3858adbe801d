import type { Finding } from "../plan-document.ts";

/** Said where words had to be turned from TCVN3 or VNI, so that a person looks at names and numbers once more. */
export const OLD_ENCODING: Finding = {
  code: "old-encoding",
  severity: "note",
  message:
    "Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI). Chữ đã được chuyển sang Unicode để đọc; đề nghị đối chiếu tên riêng với bản gốc.",
  proposal: "Đã đối chiếu: chữ chuyển đúng, giữ nguyên.",
  english: {
    message:
      "The document is in an old encoding (TCVN3 or VNI). Its words were turned into Unicode; compare proper names with the original.",
    proposal: "Compared: they are right, keep them.",
  },
};
