import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { readSecondFactor } from "../contract.ts";
import { CodeApp } from "./CodeApp.tsx";
import { MyPasskeys } from "./MyPasskeys.tsx";
import { MyProvider } from "./MyProvider.tsx";
import { ProofForm, type Safety } from "./ProofForm.tsx";
import { MyRecoveryCodes, RecoveryCodes } from "./RecoveryCodes.tsx";
import { safetyTexts } from "./safety-texts.ts";

/** How one signs in: code app, passkeys, recovery codes; changed only after a fresh proof. */
export default function SafetyPage() {
  const words = useTexts(safetyTexts);
  const safety = useCall(readSecondFactor);
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Answer query={safety}>
        {(known) => <Ways safety={known} again={() => void safety.refetch()} />}
      </Answer>
    </>
  );
}

function Ways({ safety, again }: { readonly safety: Safety; readonly again: () => void }) {
  const [codes, show] = useState<readonly string[] | null>(null);
  const hasFactor = safety.totpSince !== null || safety.passkeys.length > 0;
  return (
    <>
      {safety.required ? <Required met={hasFactor} /> : null}
      {codes ? <RecoveryCodes codes={codes} onKept={() => show(null)} /> : null}
      {safety.fresh ? null : <ProofForm safety={safety} onProved={again} />}
      <CodeApp safety={safety} onCodes={show} />
      <MyPasskeys safety={safety} onCodes={show} />
      <MyProvider safety={safety} />
      {hasFactor ? <MyRecoveryCodes safety={safety} onCodes={show} /> : null}
    </>
  );
}

function Required({ met }: { readonly met: boolean }) {
  const words = useTexts(safetyTexts);
  if (!met) return <Notice tone="warn">{words.needed}</Notice>;
  return <ButtonLink to="/">{words.goOn}</ButtonLink>;
}
