import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { listApiTokens } from "../contract.ts";
import { ApiTokenList } from "./ApiTokenList.tsx";
import css from "./ApiTokensPage.module.css";
import { NewApiToken } from "./NewApiToken.tsx";
import { tokenTexts } from "./token-texts.ts";

/** One's own personal tokens: made and shown once, listed without themselves, revoked. */
export default function ApiTokensPage() {
  const words = useTexts(tokenTexts);
  const [made, setMade] = useState("");
  const tokens = useCall(listApiTokens);
  return (
    <>
      <PageHeader
        title={words.title}
        trail={[{ label: words.profile, to: "/profile" }]}
        subtitle={
          <>
            {words.about} <a href="/api/docs">{words.docs}</a>
          </>
        }
      />
      {made ? <Made token={made} /> : null}
      <ApiTokenList query={tokens} />
      <Section title={words.make}>
        <div className={css.form}>
          <NewApiToken onMade={setMade} />
        </div>
      </Section>
    </>
  );
}

function Made({ token }: { readonly token: string }) {
  const words = useTexts(tokenTexts);
  return (
    <Notice tone="done" action={<CopyButton text={token} label={words.copy} />}>
      {words.once} <code className={css.token}>{token}</code>
    </Notice>
  );
}
