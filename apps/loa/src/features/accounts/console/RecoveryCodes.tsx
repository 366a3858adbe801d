import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { makeRecoveryCodes, readSecondFactor } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import type { Safety } from "./ProofForm.tsx";
import css from "./Safety.module.css";
import { safetyTexts } from "./safety-texts.ts";

/** Ten codes, shown this once. */
export function RecoveryCodes({
  codes,
  onKept,
}: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}) {
  const words = useTexts(safetyTexts).codes;
  return (
    <section className={css.codes} aria-label={words.title}>
      <Notice tone="warn" title={words.shownTitle}>
        {words.shownOnce}
      </Notice>
      <ol className={css.list}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Row>
        <CopyButton text={codes.join("\n")} label={words.copy} />
        <Button kind="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </Row>
    </section>
  );
}

/** How many codes are left, and the way to new ones. */
export function MyRecoveryCodes({
  safety,
  onCodes,
}: {
  readonly safety: Safety;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const words = useTexts(safetyTexts).codes;
  const [asking, ask] = useState(false);
  const act = useAct(makeRecoveryCodes, {
    invalidates: [readSecondFactor],
    onDone: ({ recoveryCodes }) => {
      ask(false);
      onCodes(recoveryCodes);
    },
  });
  return (
    <Section title={words.title} note={words.left(safety.recoveryCodesLeft)}>
      <p className={css.about}>{words.about}</p>
      <Objection error={act.error} />
      {safety.fresh && !asking ? <Button onClick={() => ask(true)}>{words.renew}</Button> : null}
      {asking ? (
        <ConfirmInline
          question={words.renewQuestion}
          confirm={words.renew}
          busy={act.isPending}
          onConfirm={() => act.mutate({})}
          onCancel={() => ask(false)}
        />
      ) : null}
    </Section>
  );
}
