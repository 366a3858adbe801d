import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { usePasswordReset } from "../contract.ts";
import { Aside, Entrance, Objection } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { tokenSearch } from "./searches.ts";

/** Chooses a new password with the link from the mail. */
export default function ResetPasswordPage() {
  const words = useTexts(entranceTexts);
  const [{ token }] = useSearchState(tokenSearch);
  const [password, setPassword] = useState("");
  const act = useAct(usePasswordReset);
  if (act.isSuccess)
    return (
      <Entrance title={words.reset.title}>
        <Notice tone="done">{words.reset.done}</Notice>
        <Aside to="/sign-in">{words.toSignIn}</Aside>
      </Entrance>
    );
  return (
    <Entrance title={words.reset.title} lead={words.reset.lead}>
      <Form
        label={words.reset.title}
        objections={act.error}
        onSubmit={() => act.mutate({ body: { token, password } })}
      >
        <Objection error={act.error} beside={["password"]} />
        <PasswordField
          label={words.newPassword}
          help={words.passwordHelp}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={act.error?.fields.password}
        />
        <Button kind="primary" type="submit" wide busy={act.isPending}>
          {words.reset.act}
        </Button>
      </Form>
      <Aside to="/forgot-password">{words.reset.again}</Aside>
    </Entrance>
  );
}
