import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useOutputKinds } from "../../../platform/ui/i18n/useOutputKinds.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { SourceInput } from "../contract.ts";
import { folderAddress, folderOf } from "./folder-address.ts";
import css from "./Harvest.module.css";
import { SourceTrial } from "./SourceTrial.tsx";
import { asKind, type SourceDraft } from "./source-draft.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly draft: SourceDraft;
  readonly busy: boolean;
  readonly error: ApiError | null;
  readonly onChange: (part: Partial<SourceDraft>) => void;
  readonly onSave: (body: SourceInput & { readonly unitId: string }) => void;
}

/** Where to read, tried at once, and what is said of what is found there. */
export function SourceForm({ units, draft, busy, error, onChange, onSave }: Props) {
  const words = useTexts(texts);
  const [only] = units.length === 1 ? units : [];
  const unitId = draft.unitId || (only?.id ?? "");
  const save = () => onSave({ ...draft, unitId, channel: draft.channel.trim() || null });
  return (
    <Form onSubmit={save} objections={error}>
      <div className={css.form}>
        {only ? null : (
          <SelectField
            label={words.unit}
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unitId}
            onChange={(next) => onChange({ unitId: next })}
            error={error?.fields["unitId"]}
          />
        )}
        <Where draft={draft} error={error} onChange={onChange} />
        {draft.kind === "social" ? null : (
          <SourceTrial
            unitId={unitId}
            kind={draft.kind}
            url={draft.url}
            onTitle={(title) => (draft.title === "" ? onChange({ title }) : undefined)}
          />
        )}
        <What draft={draft} error={error} onChange={onChange} />
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

type PartProps = Pick<Props, "draft" | "error" | "onChange">;

function Where({ draft, error, onChange }: PartProps) {
  const words = useTexts(texts);
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SelectField
        label={words.kind}
        options={kinds}
        value={draft.kind}
        onChange={(kind) => onChange(asKind(draft, kind as SourceDraft["kind"]))}
      />
      {draft.kind === "folder" ? <Folder {...{ draft, error, onChange }} /> : null}
      {draft.kind === "folder" ? null : <Address {...{ draft, error, onChange }} />}
    </>
  );
}

function Folder({ draft, error, onChange }: PartProps) {
  const words = useTexts(texts);
  return (
    <>
      <Notice tone="info">{words.folderNote}</Notice>
      <TextField
        label={words.folder}
        help={words.folderHelp}
        required={false}
        value={folderOf(draft.url)}
        error={error?.fields["url"]}
        onChange={(path) => onChange({ url: folderAddress(path) })}
      />
    </>
  );
}

function Address({ draft, error, onChange }: PartProps) {
  const words = useTexts(texts);
  const social = draft.kind === "social";
  return (
    <>
      {social ? <Notice tone="info">{words.socialNote}</Notice> : null}
      <TextField
        label={social ? words.socialUrl : words.url}
        help={social ? words.socialUrlHelp : words.urlHelp}
        type="url"
        value={draft.url}
        error={error?.fields["url"]}
        onChange={(url) => onChange({ url })}
      />
    </>
  );
}

function What({ draft, error, onChange }: PartProps) {
  const words = useTexts(texts);
  const { can } = useSession();
  const kinds = useOutputKinds();
  return (
    <>
      <TextField
        label={words.name}
        help={words.nameHelp}
        value={draft.title}
        maxLength={200}
        error={error?.fields["title"]}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={words.channel}
        help={words.channelHelp}
        required={false}
        value={draft.channel}
        maxLength={120}
        onChange={(channel) => onChange({ channel })}
      />
      <SelectField
        label={words.outputKind}
        options={kinds}
        value={draft.outputKind}
        onChange={(kind) => onChange({ outputKind: kind as SourceDraft["outputKind"] })}
      />
      <DateField
        label={words.since}
        value={draft.since}
        error={error?.fields["since"]}
        onChange={(since) => onChange({ since })}
      />
      {draft.kind === "social" ? null : (
        <NumberField
          label={words.every}
          value={draft.everyMinutes}
          min={15}
          max={10_080}
          onChange={(minutes) => onChange({ everyMinutes: minutes ?? 60 })}
        />
      )}
      {can["outputs.accept"] && draft.kind !== "social" ? (
        <CheckField
          label={words.rules.claim}
          checked={draft.rule === "claim"}
          onChange={(on) => onChange({ rule: on ? "claim" : "propose" })}
        />
      ) : null}
    </>
  );
}
