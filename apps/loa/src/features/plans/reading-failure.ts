import type { Bilingual } from "../../platform/contract/endpoint.ts";

/** Why a file could not be read, and what to do; the file itself is kept. */
export interface ReadingFailure {
  readonly code: string;
  readonly words: Bilingual;
}

/** The document is no plan, or holds no task: the reader's own reasons follow. */
export function noTasks(reasons: readonly Bilingual[]): ReadingFailure {
  const why = (language: keyof Bilingual, otherwise: string) =>
    reasons.map((reason) => reason[language]).join(" ") || otherwise;
  return {
    code: "no-tasks",
    words: {
      vi: `${why("vi", "Không tìm thấy nhiệm vụ nào trong văn bản.")} Tệp vẫn được giữ; anh/chị có thể thêm nhiệm vụ bằng tay hoặc gửi tệp khác.`,
      en: `${why("en", "No tasks were found in this document.")} The file is kept; add tasks by hand or send another file.`,
    },
  };
}

/** The reader needed more memory than it may take, as a compression bomb would. */
export const tooMuchMemory: ReadingFailure = {
  code: "too-much-memory",
  words: {
    vi: "Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng. Tệp vẫn được giữ. Xin lưu lại thành .docx gọn hơn (bỏ ảnh) hoặc dán văn bản.",
    en: "Reading this file needed too much memory and was stopped. The file is kept. Save a smaller .docx (without pictures) or paste the text.",
  },
};

/** The reader took longer than it may. */
export const tookTooLong: ReadingFailure = {
  code: "took-too-long",
  words: {
    vi: "Đọc tệp quá lâu nên đã dừng. Tệp vẫn được giữ. Xin thử đọc lại, hoặc dán văn bản.",
    en: "Reading took too long and was stopped. The file is kept. Try reading again, or paste the text.",
  },
};

/** The reader broke on this file: a defect of ours, said plainly. */
export const readerBroke: ReadingFailure = {
  code: "reader-broke",
  words: {
    vi: "Chương trình đọc gặp lỗi với tệp này. Tệp vẫn được giữ. Xin lưu lại bằng Word thành .docx mới hoặc dán văn bản, rồi báo quản trị.",
    en: "The reader failed on this file. The file is kept. Save it again from Word as a new .docx or paste the text, and tell your administrator.",
  },
};

/** An old Word or OpenDocument file that LibreOffice could not turn into .docx, or not in time. */
export const notConverted: ReadingFailure = {
  code: "not-converted",
  words: {
    vi: "Không chuyển được tệp kiểu cũ (.doc, .odt, .rtf) sang .docx. Tệp vẫn được giữ. Xin mở bằng Word hoặc LibreOffice, lưu thành .docx rồi gửi lại.",
    en: "The old file (.doc, .odt, .rtf) could not be turned into .docx. The file is kept. Save it as .docx in Word or LibreOffice and send it again.",
  },
};
