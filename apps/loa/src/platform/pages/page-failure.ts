import type { Bilingual } from "../contract/endpoint.ts";

/** Why the pages of a file cannot be read. */
export interface PageFailure {
  readonly code: string;
  readonly words: Bilingual;
}

/** Thrown inside the reading of pages; the door turns it into an answer. */
export class PageRefusal extends Error {
  override readonly name = "PageRefusal";
  readonly failure: PageFailure;
  constructor(failure: PageFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

export const pageFailures = {
  encrypted: {
    code: "encrypted",
    words: {
      vi: "Tệp PDF được đặt mật khẩu nên không mở được. Xin mở bằng mật khẩu, in hoặc lưu lại thành PDF không mật khẩu rồi gửi lại.",
      en: "The PDF is protected by a password and cannot be opened. Open it with the password, save or print it as a PDF without one and send that.",
    },
  },
  damaged: {
    code: "damaged",
    words: {
      vi: "Tệp bị hỏng hoặc tải lên chưa đủ, không mở được. Xin gửi lại tệp gốc.",
      en: "The file is damaged or incomplete and cannot be opened. Please send the original again.",
    },
  },
  tooManyPages: {
    code: "too-many-pages",
    words: {
      vi: "Tệp có quá nhiều trang so với một kế hoạch, nên không được đọc. Xin tách riêng phần kế hoạch.",
      en: "The file has far more pages than a plan and is not read. Please send the plan's pages only.",
    },
  },
  tooManyScans: {
    code: "too-many-pages",
    words: {
      vi: "Bản quét có quá nhiều trang để nhận dạng chữ một lần. Xin tách riêng phần kế hoạch hoặc gửi bản Word.",
      en: "The scan has too many pages to recognise at once. Send the plan's pages only, or the Word file.",
    },
  },
} as const satisfies Readonly<Record<string, PageFailure>>;

/** The failure an error stands for: a picture or a PDF that cannot be opened is damaged, whatever its parser says. */
export function failureOf(error: unknown): PageFailure {
  if (error instanceof PageRefusal) return error.failure;
  const { name } = error as Error;
  return name === "PasswordException" ? pageFailures.encrypted : pageFailures.damaged;
}
