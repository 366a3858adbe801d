/** Why nothing could be read. Each code has one sentence in Vietnamese and one in English. */
export type FailureCode =
  | "damaged"
  | "duplicate-entry"
  | "empty"
  | "encrypted"
  | "legacy-doc"
  | "legacy-encoding"
  | "no-document"
  | "no-words"
  | "not-a-document"
  | "opendocument-not-supported"
  | "pdf-not-supported-here"
  | "spreadsheet"
  | "too-large"
  | "too-many-pages"
  | "unsafe-path"
  | "xml-entities"
  | "zip-bomb";

export interface Failure {
  readonly code: FailureCode;
  readonly message: { readonly vi: string; readonly en: string };
}

const MESSAGES: Readonly<Record<FailureCode, Failure["message"]>> = {
  damaged: {
    vi: "Tệp bị hỏng hoặc tải lên chưa đủ, không mở được. Đề nghị gửi lại tệp gốc.",
    en: "The file is damaged or incomplete and cannot be opened. Please send the original again.",
  },
  "duplicate-entry": {
    vi: "Tệp nén có hai phần trùng tên, không phải tệp do chương trình soạn thảo tạo ra, nên không được đọc.",
    en: "The archive holds two parts of one name. No word processor writes such a file, so it is not read.",
  },
  empty: { vi: "Tệp rỗng, không có nội dung để đọc.", en: "The file is empty." },
  encrypted: {
    vi: "Tệp được đặt mật khẩu. Đề nghị bỏ mật khẩu rồi gửi lại.",
    en: "The file is protected by a password. Please remove the password and send it again.",
  },
  "legacy-doc": {
    vi: "Tệp ở định dạng Word cũ (.doc). Đề nghị mở bằng Word hoặc LibreOffice, lưu thành .docx rồi gửi lại.",
    en: "The file is in the old Word format (.doc). Please save it as .docx and send it again.",
  },
  "legacy-encoding": {
    vi: "Văn bản không ở bảng mã Unicode (có thể là TCVN3 hoặc VNI). Đề nghị chuyển sang Unicode UTF-8 rồi gửi lại.",
    en: "The text is not Unicode (perhaps TCVN3 or VNI). Please convert it to UTF-8 and send it again.",
  },
  "no-document": {
    vi: "Tệp nén không chứa văn bản Word. Đề nghị gửi tệp .docx hoặc văn bản thuần.",
    en: "The archive holds no Word document. Please send a .docx file or plain text.",
  },
  "no-words": {
    vi: "Không đọc được chữ nào trong các trang. Đề nghị gửi bản rõ hơn hoặc tệp Word gốc.",
    en: "No words could be read on the pages. Please send a clearer copy or the original Word file.",
  },
  "not-a-document": {
    vi: "Không nhận ra loại tệp này. Loa đọc được Word (.docx), PDF, ảnh chụp trang giấy và văn bản thuần.",
    en: "This kind of file is not recognised. Loa reads Word files (.docx), PDF, pictures of pages and plain text.",
  },
  "opendocument-not-supported": {
    vi: "Tệp ở định dạng OpenDocument (.odt). Đề nghị lưu thành .docx rồi gửi lại.",
    en: "The file is in OpenDocument format (.odt). Please save it as .docx and send it again.",
  },
  "pdf-not-supported-here": {
    vi: "Tệp là PDF. Bộ đọc này nhận .docx và văn bản thuần; đề nghị gửi tệp Word hoặc dán nội dung văn bản.",
    en: "The file is a PDF. This reader takes .docx and plain text; please send the Word file or paste the text.",
  },
  spreadsheet: {
    vi: "Tệp là bảng tính hoặc trình chiếu, không phải văn bản kế hoạch. Đề nghị gửi tệp .docx.",
    en: "The file is a spreadsheet or a presentation, not a plan document. Please send a .docx file.",
  },
  "too-large": {
    vi: "Tệp vượt quá dung lượng cho phép, nên không được đọc.",
    en: "The file is larger than allowed and is not read.",
  },
  "too-many-pages": {
    vi: "Tệp có quá nhiều trang so với một kế hoạch, nên không được đọc. Đề nghị tách riêng phần kế hoạch.",
    en: "The file has far more pages than a plan and is not read. Please send the plan's pages only.",
  },
  "unsafe-path": {
    vi: "Tệp nén có phần mang đường dẫn không an toàn, nên không được đọc.",
    en: "The archive holds a part with an unsafe path and is not read.",
  },
  "xml-entities": {
    vi: "Tệp chứa khai báo DTD hoặc thực thể XML, không phải tệp do chương trình soạn thảo tạo ra, nên không được đọc.",
    en: "The file declares a DTD or XML entities. No word processor writes such a file, so it is not read.",
  },
  "zip-bomb": {
    vi: "Tệp nén phình quá lớn khi mở ra, nên không được đọc.",
    en: "The archive unpacks to far more than allowed and is not read.",
  },
};

/** The failure for a code, with its sentences. */
export function failure(code: FailureCode): Failure {
  return { code, message: MESSAGES[code] };
}

/**
 * Stops the reading of a file from inside a parser's callback. Never leaves the package: `readPlan`
 * turns it into a `Failure`.
 */
export class Refusal extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.name = "Refusal";
    this.code = code;
  }
}
