import { useQueryClient } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../i18n/LanguageProvider.tsx";
import type { Language } from "../i18n/language.ts";
import { type Scheme, useScheme } from "../theme/useScheme.ts";
import css from "./Preferences.module.css";
import { shellTexts } from "./texts.ts";

/** Language and background, each a native select: small, exact, known to every phone. */
export function Preferences() {
  const texts = useTexts(shellTexts);
  const { language, setLanguage } = useLanguage();
  const [scheme, setScheme] = useScheme();
  const queries = useQueryClient();
  const speak = (next: Language) => {
    setLanguage(next);
    // Answers carry sentences in the language they were asked in.
    void queries.invalidateQueries();
  };
  return (
    <div className={css.preferences}>
      <label className={css.choice}>
        <span>{texts.language}</span>
        <select
          value={language}
          onChange={(event) => speak(event.currentTarget.value === "en" ? "en" : "vi")}
        >
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label className={css.choice}>
        <span>{texts.scheme}</span>
        <select value={scheme} onChange={(event) => setScheme(event.currentTarget.value as Scheme)}>
          <option value="auto">{texts.schemes.auto}</option>
          <option value="light">{texts.schemes.light}</option>
          <option value="dark">{texts.schemes.dark}</option>
        </select>
      </label>
    </div>
  );
}
