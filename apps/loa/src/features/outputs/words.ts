import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { OutputKind, OutputLanguage, OutputState } from "./contract-shapes.ts";

/** What sheets and documents call the kinds of output. */
export const kindWords: Readonly<Record<OutputKind, Bilingual>> = {
  article: { vi: "Tin, bài", en: "Article" },
  episode: { vi: "Chuyên mục phát thanh, truyền hình", en: "Radio or TV episode" },
  edition: { vi: "Số bản tin, trang báo", en: "Edition" },
  post: { vi: "Bài đăng mạng xã hội", en: "Social post" },
  clip: { vi: "Video clip, phóng sự", en: "Video clip" },
  poster: { vi: "Poster, ấn phẩm trực quan", en: "Poster, print" },
  event: { vi: "Sự kiện, hội nghị", en: "Event" },
  class: { vi: "Lớp tập huấn, bồi dưỡng", en: "Class" },
  contest: { vi: "Cuộc thi, hội thi", en: "Contest" },
  document: { vi: "Văn bản", en: "Document" },
  other: { vi: "Khác", en: "Other" },
};

export const languageWords: Readonly<Record<OutputLanguage, Bilingual>> = {
  vi: { vi: "Tiếng Việt", en: "Vietnamese" },
  en: { vi: "Tiếng Anh", en: "English" },
  other: { vi: "Tiếng khác", en: "Another language" },
};

export const stateWords: Readonly<Record<OutputState, Bilingual>> = {
  recorded: { vi: "Đã ghi nhận", en: "Recorded" },
  approved: { vi: "Đã duyệt", en: "Approved" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  returned: { vi: "Trả lại", en: "Returned" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn" },
};
