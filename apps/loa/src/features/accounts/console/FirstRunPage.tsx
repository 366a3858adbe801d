import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { firstRun, readFirstRun } from "../contract.ts";
import { Aside, Entrance, Objection } from "./Entrance.tsx";
import { entranceTexts } from "./entrance-texts.ts";
import { tokenSearch } from "./searches.ts";

/** The first administrator, by the link the server printed at its start. */
export default function FirstRunPage() {
  const words = useTexts(entranceTexts);
  const [{ token }] = useSearchState(tokenSearch);
  // A token too short to be one of ours is not worth asking about.
  const mayBe = token.length >= 20;
  const link = useCall(readFirstRun, { query: { token } }, { enabled: mayBe });
  if (!mayBe) return <Over />;
  return (
    <Answer query={link}>
      {({ open }) =>
        open ? (
          <Entrance title={words.first.title} lead={words.first.lead}>
            <AdministratorForm token={token} />
          </Entrance>
        ) : (
          <Over />
        )
      }
    </Answer>
  );
}

function Over() {
  const words = useTexts(entranceTexts);
  return (
    <Entrance title={words.first.title}>
      <Notice tone="warn" title={words.first.overTitle}>
        {words.first.over}
      </Notice>
      <Aside to="/sign-in">{words.toSignIn}</Aside>
    </Entrance>
  );
}

function AdministratorForm({ token }: { readonly token: string }) {
  const words = useTexts(entranceTexts);
  const go = useGo();
  const [given, setGiven] = useState({ name: "", email: "", password: "" });
  const act = useAct(firstRun, { onDone: () => go("/welcome", { replace: true }) });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  return (
    <Form
      label={words.first.title}
      objections={act.error}
      onSubmit={() => act.mutate({ body: { token, ...given } })}
    >
      <Objection error={act.error} beside={["name", "email", "password"]} />
      <TextField
        label={words.name}
        autoComplete="name"
        maxLength={120}
        value={given.name}
        onChange={(name) => set({ name })}
        error={act.error?.fields.name}
      />
      <TextField
        label={words.email}
        type="email"
        autoComplete="username"
        value={given.email}
        onChange={(email) => set({ email })}
        error={act.error?.fields.email}
      />
      <PasswordField
        label={words.password}
        help={words.passwordHelp}
        autoComplete="new-password"
        value={given.password}
        onChange={(password) => set({ password })}
        error={act.error?.fields.password}
      />
      <Button kind="primary" type="submit" wide busy={act.isPending}>
        {words.first.act}
      </Button>
    </Form>
  );
}
