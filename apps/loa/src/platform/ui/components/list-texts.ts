import { defineTexts } from "../i18n/texts.ts";

export const listTexts = defineTexts({
  vi: { nothing: "Không có mục nào khớp", type: "Chọn hoặc gõ để tìm", clear: "Bỏ chọn" },
  en: { nothing: "Nothing matches", type: "Choose, or type to search", clear: "Clear" },
});
