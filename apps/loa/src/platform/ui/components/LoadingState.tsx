import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import css from "./states.module.css";

const texts = defineTexts({
  vi: { loading: "Đang tải", dots: "…" },
  en: { loading: "Loading", dots: "…" },
});

/** Something is on its way: words and three quiet bars, nothing that turns. `what` names it. */
export function LoadingState({ what }: { readonly what?: string }) {
  const words = useTexts(texts);
  return (
    <div className={css.loading} role="status">
      {words.loading} {what}
      {words.dots}
      <div className={css.bars} aria-hidden="true">
        <div className={css.bar} />
        <div className={css.bar} />
        <div className={css.bar} />
      </div>
    </div>
  );
}
