import { useState } from "react";
import { type TokenScope, tokenScopes } from "../../../platform/contract/token-scopes.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { createApiToken, listApiTokens } from "../contract.ts";
import css from "./ApiTokensPage.module.css";
import { Objection } from "./Entrance.tsx";
import { scopeWords, tokenTexts } from "./token-texts.ts";

/** Asks for a new token: name, what it may do, until when. */
export function NewApiToken({ onMade }: { readonly onMade: (token: string) => void }) {
  const words = useTexts(tokenTexts);
  const { today } = useSession();
  const empty = { name: "", scopes: [] as readonly TokenScope[], expiresOn: inMonths(today, 6) };
  const [given, setGiven] = useState(empty);
  const act = useAct(createApiToken, {
    invalidates: [listApiTokens],
    onDone: ({ token }) => {
      setGiven(empty);
      onMade(token);
    },
  });
  return (
    <Form
      label={words.make}
      objections={act.error}
      onSubmit={() => act.mutate({ body: { ...given, scopes: [...given.scopes] } })}
    >
      <Objection error={act.error} beside={["name", "scopes", "expiresOn"]} />
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={given.name}
        onChange={(name) => setGiven({ ...given, name })}
        error={act.error?.fields["name"]}
      />
      <Scopes
        chosen={given.scopes}
        onChange={(scopes) => setGiven({ ...given, scopes })}
        error={act.error?.fields["scopes"] ? words.noScope : undefined}
      />
      <DateField
        label={words.expiresOn}
        help={words.expiresHelp}
        value={given.expiresOn}
        onChange={(expiresOn) => setGiven({ ...given, expiresOn })}
        error={act.error?.fields["expiresOn"]}
      />
      <Row>
        <Button kind="primary" type="submit" busy={act.isPending}>
          {words.create}
        </Button>
      </Row>
    </Form>
  );
}

interface ScopesProps {
  readonly chosen: readonly TokenScope[];
  readonly onChange: (chosen: readonly TokenScope[]) => void;
  readonly error: string | undefined;
}

function Scopes({ chosen, onChange, error }: ScopesProps) {
  const words = useTexts(tokenTexts);
  const say = useBilingual();
  const toggle = (scope: TokenScope, on: boolean) =>
    onChange(on ? [...chosen, scope] : chosen.filter((one) => one !== scope));
  return (
    <fieldset className={css.scopes}>
      <legend>{words.scopes}</legend>
      {tokenScopes.map((scope, at) => (
        <CheckField
          key={scope}
          label={say(scopeWords[scope])}
          checked={chosen.includes(scope)}
          onChange={(on) => toggle(scope, on)}
          error={at === tokenScopes.length - 1 ? error : undefined}
        />
      ))}
    </fieldset>
  );
}

// The first of the month, so that a month's length does not matter.
function inMonths(today: string, months: number): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}
