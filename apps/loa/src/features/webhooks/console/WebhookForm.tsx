import { useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Webhook as WebhookShape } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";

type Kind = WebhookShape["kinds"][number];
/** What a keeper says about a webhook. */
export interface WebhookDraft {
  readonly name: string;
  readonly url: string;
  readonly kinds: Kind[];
}

const allKinds: readonly Kind[] = [
  "plan.issued",
  "output.recorded",
  "output.returned",
  "report.locked",
];

/** Name, address and kinds of a webhook. */
export function WebhookForm({
  start,
  busy,
  error,
  onSave,
}: {
  readonly start: WebhookDraft;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onSave: (draft: WebhookDraft) => void;
}) {
  const words = useTexts(texts);
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<WebhookDraft>) => setDraft({ ...draft, ...part });
  return (
    <Form onSubmit={() => onSave(draft)} objections={error}>
      <div className={css.form}>
        <TextField
          label={words.name}
          help={words.nameHelp}
          value={draft.name}
          maxLength={120}
          error={error?.fields["name"]}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={words.url}
          help={words.urlHelp}
          type="url"
          value={draft.url}
          error={error?.fields["url"]}
          onChange={(url) => change({ url })}
        />
        <Kinds
          chosen={draft.kinds}
          objection={error?.fields["kinds"] ? words.kindsNeeded : undefined}
          onChange={(kinds) => change({ kinds })}
        />
        {error && Object.keys(error.fields).length === 0 ? (
          <Notice tone="error">{error.message}</Notice>
        ) : null}
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {words.save}
          </Button>
        </div>
      </div>
    </Form>
  );
}

function Kinds({
  chosen,
  objection,
  onChange,
}: {
  readonly chosen: readonly Kind[];
  readonly objection: string | undefined;
  readonly onChange: (kinds: Kind[]) => void;
}) {
  const words = useTexts(texts);
  return (
    <fieldset className={css.kinds}>
      <legend>{words.kinds}</legend>
      {allKinds.map((kind) => (
        <CheckField
          key={kind}
          label={words.kindNames[kind]}
          checked={chosen.includes(kind)}
          onChange={(on) =>
            onChange(allKinds.filter((one) => (one === kind ? on : chosen.includes(one))))
          }
        />
      ))}
      {objection ? <span className={css.error}>{objection}</span> : null}
    </fieldset>
  );
}
