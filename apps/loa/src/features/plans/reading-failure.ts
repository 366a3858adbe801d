import type { Bilingual } from "../../platform/contract/endpoint.ts";

/** Why a file could not be read, and what to do; the file itself is kept. */
export interface ReadingFailure {
  readonly code: string;
  readonly words: Bilingual;
}

/** The document is no plan: why, and where the plan may be. */
export function notAPlan(why: Bilingual): ReadingFailure {
  return {
    code: "not-a-plan",
    words: {
      vi: `${why.vi} Nếu kế hoạch nằm ở tệp khác (thường là văn bản kèm theo), xin gửi tệp đó. Tệp này vẫn được giữ.`,
      en: `${why.en} If the plan is in another file (often what is attached to this one), send that. This file is kept.`,
    },
  };
}

/** A plan that gives nobody a task: why, and what to do about it. */
export function noTasks(why: Bilingual): ReadingFailure {
  return {
    code: "no-tasks",
    words: {
      vi: `${why.vi} Nếu có phụ lục phân công nhiệm vụ, xin gửi cùng kế hoạch trong một tệp; hoặc thêm nhiệm vụ bằng tay. Tệp này vẫn được giữ.`,
      en: `${why.en} If an annex gives out the tasks, send it with the plan in one file; or add tasks by hand. This file is kept.`,
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
