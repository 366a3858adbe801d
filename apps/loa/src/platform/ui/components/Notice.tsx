import type { ReactNode } from "react";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./Notice.module.css";

export interface NoticeProps {
  readonly tone: "info" | "done" | "warn" | "error";
  /** First words; each tone has usual ones, so that colour is not the only sign. */
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const texts = defineTexts({
  vi: { info: "Lưu ý.", done: "Đã xong.", warn: "Cần xem lại.", error: "Chưa thực hiện được." },
  en: { info: "Note.", done: "Done.", warn: "Please check.", error: "Not done." },
});

/** A message in its place: beside the form or above the list it is about. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  const usual = useTexts(texts);
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === "error" ? "alert" : "status"}>
      <div className={css.body}>
        <span className={css.title}>{title ?? usual[tone]}</span> {children}
      </div>
      {action}
    </div>
  );
}
