import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { requestPasswordReset } from "../contract.ts";
import { Aside, Entrance, Objection } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";

/** Asks for a reset link; says the same whether the account exists or not. */
export default function ForgotPasswordPage() {
  const words = useTexts(entranceTexts);
  const [email, setEmail] = useState("");
  const act = useAct(requestPasswordReset);
  return (
    <Entrance title={words.forgot.title} lead={words.forgot.lead}>
      {act.isSuccess ? (
        <Notice tone="done">{words.forgot.sent(email.trim())}</Notice>
      ) : (
        <Form
          label={words.forgot.title}
          objections={act.error}
          onSubmit={() => act.mutate({ body: { email } })}
        >
          <Objection error={act.error} beside={["email"]} />
          <TextField
            label={words.email}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={act.error?.fields.email}
          />
          <Button kind="primary" type="submit" wide busy={act.isPending}>
            {words.forgot.act}
          </Button>
        </Form>
      )}
      <Aside to="/sign-in">{words.forgot.back}</Aside>
    </Entrance>
  );
}
