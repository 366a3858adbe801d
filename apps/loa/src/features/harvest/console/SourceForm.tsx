import { outputKindWords } from "../../../platform/contract/output-kinds.ts";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { SourceInput } from "../contract.ts";
import { folderAddress, folderOf } from "./folder-address.ts";
import css from "./Harvest.module.css";
import { SourceTrial } from "./SourceTrial.tsx";
import { texts } from "./texts.ts";

export interface SourceDraft extends Omit<SourceInput, "channel"> {
  readonly unitId: string;
  readonly channel: string;
}

/** A source nothing is said of yet: it would be read every hour, from the beginning of this year. */
export const startOn = (today: string): SourceDraft => ({
  ...{ unitId: "", kind: "feed", title: "", url: "", channel: "", outputKind: "article" },
  ...{ rule: "propose", since: `${today.slice(0, 4)}-01-01`, everyMinutes: 60 },
});

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
        onChange={(kind) => onChange(asKind(kind as SourceDraft["kind"]))}
      />
      {draft.kind === "folder" ? <Folder {...{ draft, error, onChange }} /> : null}
      {draft.kind === "folder" ? null : <Address {...{ draft, error, onChange }} />}
    </>
  );
}

// What is found in a log was broadcast, and on a social page posted; a person may still say otherwise.
function asKind(kind: SourceDraft["kind"]): Partial<SourceDraft> {
  if (kind === "folder") return { kind, url: folderAddress(""), outputKind: "episode" };
  const rule = kind === "social" ? { rule: "propose" as const } : {};
  return { kind, url: "", outputKind: kind === "social" ? "post" : "article", ...rule };
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
  const { language } = useLanguage();
  const kinds = Object.entries(outputKindWords).map(([value, called]) => ({
    ...{ value, label: called[language] },
  }));
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
