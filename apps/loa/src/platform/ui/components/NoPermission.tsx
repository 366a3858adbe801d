import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./states.module.css";

const texts = defineTexts({
  vi: {
    title: "Anh/chị không có quyền xem nội dung này",
    text: "Nội dung thuộc đơn vị khác hoặc dành cho vai trò khác.",
    ask: (who: string) => `Nếu cần cho công việc, xin liên hệ ${who}.`,
    administrator: "quản trị hệ thống của đơn vị",
  },
  en: {
    title: "You may not see this",
    text: "It belongs to another unit or is meant for another role.",
    ask: (who: string) => `If your work needs it, ask ${who}.`,
    administrator: "your unit's administrator",
  },
});

/** Shown instead of what one may not see; `who` is whom to ask. */
export function NoPermission({ who }: { readonly who?: string }) {
  const words = useTexts(texts);
  return (
    <div className={css.state} role="status">
      <p className={css.title}>{words.title}</p>
      <p className={css.text}>
        {words.text} {words.ask(who ?? words.administrator)}
      </p>
    </div>
  );
}
