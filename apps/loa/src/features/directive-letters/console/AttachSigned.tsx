import { useAct } from "../../../platform/ui/api/useAct.ts";
import { FileField } from "../../../platform/ui/components/FileField.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { attachSignedCopy, getDirectiveLetter, type Letter, signedLimit } from "../contract.ts";
import css from "./Letters.module.css";
import { texts } from "./texts.ts";

/** The PDF with signature and seal, kept with the letter as soon as it is chosen. */
export function AttachSigned({ letter }: { readonly letter: Letter }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(attachSignedCopy, {
    invalidates: [getDirectiveLetter],
    onDone: () => say(words.attached),
  });
  return (
    <div className={css.form}>
      <FileField
        label={letter.signed ? words.attachAgain : words.attach}
        accept=".pdf"
        files={[]}
        maxBytes={signedLimit}
        required={false}
        onChange={(files) => act.mutate({ params: { letterId: letter.id }, files })}
      />
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </div>
  );
}
