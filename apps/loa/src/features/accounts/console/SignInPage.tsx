import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { startSession } from "../contract.ts";
import { Aside, Entrance, Objection } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { OtherWays } from "./OtherWays.tsx";
import { returnSearch } from "./searches.ts";
import { useNextStep } from "./useNextStep.ts";

/** Signing in with e-mail and password; goes back to the page that asked for it. */
export default function SignInPage() {
  const words = useTexts(entranceTexts);
  const goOn = useNextStep();
  const [{ return: back }] = useSearchState(returnSearch);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const act = useAct(startSession, {
    onDone: ({ next }) => goOn(next),
    onRefused: () => setPassword(""),
  });
  return (
    <Entrance
      title={words.signIn.title}
      lead={back === "" ? words.signIn.lead : words.signIn.leadBack}
    >
      <Form
        label={words.signIn.title}
        objections={act.error}
        onSubmit={() => act.mutate({ body: { email, password } })}
      >
        <Objection error={act.error} beside={["email"]} />
        <TextField
          label={words.email}
          type="email"
          name="username"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={act.error?.fields.email}
        />
        <PasswordField
          label={words.password}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button kind="primary" type="submit" wide busy={act.isPending} busyText={words.signIn.busy}>
          {words.signIn.act}
        </Button>
      </Form>
      <OtherWays />
      <Aside to="/forgot-password">{words.signIn.forgot}</Aside>
    </Entrance>
  );
}
