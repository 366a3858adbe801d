import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";

/** A signing secret, shown this once. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  const words = useTexts(texts);
  return (
    <Notice
      tone="done"
      title={words.secretOnce}
      action={<CopyButton text={secret} label={words.copySecret} />}
    >
      <code className={css.secret}>{secret}</code>
    </Notice>
  );
}
