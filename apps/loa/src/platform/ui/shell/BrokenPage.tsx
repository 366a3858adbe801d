import { Button } from "../components/Button.tsx";
import css from "../components/states.module.css";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { shellTexts } from "./texts.ts";

/** A screen that failed: what is safe, and the way on. */
export function BrokenPage() {
  const texts = useTexts(shellTexts);
  return (
    <div className={css.state} role="alert">
      <h1>{texts.broken}</h1>
      <p>{texts.brokenText}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {texts.reload}
      </Button>
    </div>
  );
}
