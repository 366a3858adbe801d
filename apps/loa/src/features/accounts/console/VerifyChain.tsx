import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { verifyAuditLog } from "../contract.ts";
import { oversightTexts } from "./oversight-texts.ts";

/** Recomputes the chain when asked, and says what was found. */
export function VerifyChain() {
  const words = useTexts(oversightTexts).audit;
  const [asked, ask] = useState(false);
  const verdict = useCall(verifyAuditLog, {}, { enabled: asked });
  if (!asked)
    return (
      <Row>
        <Button onClick={() => ask(true)}>{words.verify}</Button>
      </Row>
    );
  return (
    <Answer query={verdict}>
      {({ broken, sealed, unsealed }) =>
        broken ? (
          <Notice tone="error">{words.broken(broken.sequence)}</Notice>
        ) : (
          <Notice tone="done">{words.holds(sealed, unsealed)}</Notice>
        )
      }
    </Answer>
  );
}
