import { ButtonLink } from "../components/ButtonLink.tsx";
import css from "../components/states.module.css";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { shellTexts } from "./texts.ts";

/** An address without a page. */
export function MissingPage() {
  const texts = useTexts(shellTexts);
  return (
    <div className={css.state}>
      <h1>{texts.missingTitle}</h1>
      <p>{texts.missing}</p>
      <ButtonLink to="/" kind="primary">
        {texts.home}
      </ButtonLink>
    </div>
  );
}
