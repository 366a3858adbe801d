import { useState } from "react";
import type { CallResult } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  askProofPasskey,
  listSessions,
  proveSession,
  proveSessionWithPasskey,
  readSecondFactor,
} from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import css from "./ProfilePage.module.css";
import own from "./Safety.module.css";
import { safetyTexts } from "./safety-texts.ts";
import { knowsPasskeys, usePasskey } from "./usePasskey.ts";

export type Safety = CallResult<typeof readSecondFactor>;

/** Asks once more who sits here, before the way of signing in is changed. */
export function ProofForm({
  safety,
  onProved,
}: {
  readonly safety: Safety;
  readonly onProved: () => void;
}) {
  const words = useTexts(safetyTexts).proof;
  const say = useSay();
  const done = () => {
    say(words.done);
    onProved();
  };
  const byPasskey = safety.passkeys.length > 0 && safety.passkeysWork && knowsPasskeys();
  const byCode = !safety.hasPassword && safety.totpSince !== null;
  return (
    <Section title={words.title}>
      <div className={css.form}>
        <p className={own.about}>{words.lead}</p>
        {safety.hasPassword ? <ByText field="password" onDone={done} /> : null}
        {byCode ? <ByText field="code" onDone={done} /> : null}
        {byPasskey ? <ByPasskey onDone={done} /> : null}
        {safety.hasPassword || byCode || byPasskey ? null : (
          <Notice tone="info">{words.signInAgain}</Notice>
        )}
      </div>
    </Section>
  );
}

interface Doing {
  readonly onDone: () => void;
}

function ByText({ field, onDone }: Doing & { readonly field: "password" | "code" }) {
  const words = useTexts(safetyTexts).proof;
  const [text, setText] = useState("");
  const act = useAct(proveSession, {
    invalidates: [readSecondFactor, listSessions],
    onDone,
    onRefused: () => setText(""),
  });
  const body = field === "password" ? { password: text } : { code: text };
  const common = { value: text, onChange: setText, error: act.error?.fields[field] };
  return (
    <Form label={words.title} objections={act.error} onSubmit={() => act.mutate({ body })}>
      <Objection error={act.error} beside={[field]} />
      {field === "password" ? (
        <PasswordField label={words.password} autoComplete="current-password" {...common} />
      ) : (
        <TextField label={words.code} autoComplete="one-time-code" {...common} />
      )}
      <Row>
        <Button kind="primary" type="submit" busy={act.isPending}>
          {words.act}
        </Button>
      </Row>
    </Form>
  );
}

function ByPasskey({ onDone }: Doing) {
  const words = useTexts(safetyTexts).passkey;
  const doors = { ask: askProofPasskey, answer: proveSessionWithPasskey };
  const passkey = usePasskey(doors, onDone);
  return (
    <>
      <Objection error={passkey.error} />
      <Row>
        <Button busy={passkey.busy} onClick={passkey.run}>
          {words.use}
        </Button>
      </Row>
    </>
  );
}
