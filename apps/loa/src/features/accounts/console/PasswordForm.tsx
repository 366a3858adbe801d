import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { PasswordField } from "../../../platform/ui/components/PasswordField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { changePassword, listSessions } from "../contract.ts";
import { Objection } from "./Entrance.tsx";
import { profileTexts } from "./profile-texts.ts";

const empty = { current: "", password: "" };

/** Changes one's own password, with the current one. */
export function PasswordForm() {
  const words = useTexts(profileTexts);
  const say = useSay();
  const [given, setGiven] = useState(empty);
  const act = useAct(changePassword, {
    invalidates: [listSessions],
    onDone: () => {
      setGiven(empty);
      say(words.changed);
    },
  });
  return (
    <Form
      label={words.password}
      objections={act.error}
      onSubmit={() => act.mutate({ body: given })}
    >
      <Objection error={act.error} beside={["current", "password"]} />
      <PasswordField
        label={words.current}
        autoComplete="current-password"
        value={given.current}
        onChange={(current) => setGiven({ ...given, current })}
        error={act.error?.fields.current}
      />
      <PasswordField
        label={words.next}
        help={words.nextHelp}
        autoComplete="new-password"
        value={given.password}
        onChange={(password) => setGiven({ ...given, password })}
        error={act.error?.fields.password}
      />
      <Row>
        <Button type="submit" busy={act.isPending}>
          {words.change}
        </Button>
      </Row>
    </Form>
  );
}
