import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { outputKindWords } from "../../platform/contract/output-kinds.ts";
import type { OutputLanguage, OutputState } from "./contract-shapes.ts";

/** What sheets and documents call the kinds of output. */
export const kindWords = outputKindWords;

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
