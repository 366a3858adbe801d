import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useOutputKinds } from "../../../platform/ui/i18n/useOutputKinds.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { suggestClaims } from "../../outputs/contract.ts";
import type { ProgrammeDuty, ProgrammeFields } from "../contract.ts";
import { HourField, LengthField } from "./AiringFields.tsx";
import css from "./Programmes.module.css";
import { texts } from "./texts.ts";

/** A programme's own words while they are being typed. */
export interface ProgrammeDraft extends Omit<ProgrammeFields, "startsAt"> {
  readonly startsAt: string;
}

interface Props {
  readonly draft: ProgrammeDraft;
  readonly unitId: string;
  /** Duties already named, so that they have their words at once. */
  readonly known: readonly ProgrammeDuty[];
  readonly error: ApiError | null;
  readonly onChange: (part: Partial<ProgrammeDraft>) => void;
}

/** What is said of a programme as a whole. */
export function ProgrammeFieldset(props: Props) {
  const words = useTexts(texts);
  const { draft, error, onChange } = props;
  return (
    <div className={css.fields}>
      <TextField
        label={words.name}
        maxLength={200}
        value={draft.name}
        error={error?.fields["name"]}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={words.channel}
        help={words.channelHelp}
        maxLength={120}
        value={draft.channel}
        error={error?.fields["channel"]}
        onChange={(channel) => onChange({ channel })}
      />
      <Kinds {...props} />
      <Amounts {...props} />
      <CountsFor {...props} />
    </div>
  );
}

function Kinds({ draft, onChange }: Props) {
  const words = useTexts(texts);
  const languages = Object.entries(words.languages).map(([value, label]) => ({ value, label }));
  return (
    <>
      <SelectField
        label={words.kind}
        options={useOutputKinds()}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as ProgrammeDraft["kind"] })}
      />
      <SelectField
        label={words.language}
        options={languages}
        value={draft.language ?? ""}
        onChange={(language) =>
          onChange({ language: (language || null) as ProgrammeDraft["language"] })
        }
      />
    </>
  );
}

function Amounts({ draft, error, onChange }: Props) {
  const words = useTexts(texts);
  return (
    <>
      <NumberField
        label={words.quantityLabel}
        min={1}
        max={1000}
        value={draft.quantity}
        onChange={(quantity) => onChange({ quantity: quantity ?? 1 })}
      />
      <LengthField value={draft.minutes} onChange={(minutes) => onChange({ minutes })} />
      <HourField
        value={draft.startsAt}
        error={error?.fields["startsAt"]}
        onChange={(startsAt) => onChange({ startsAt })}
      />
    </>
  );
}

function CountsFor({ draft, unitId, known, onChange }: Props) {
  const words = useTexts(texts);
  const { today } = useSession();
  const answer = useCall(
    suggestClaims,
    { query: { unitId, on: today } },
    { enabled: unitId !== "" },
  );
  const labels = new Map(
    [...known, ...(answer.data?.rows ?? [])].map((duty) => [
      duty.commitmentId,
      `${duty.path} ${duty.title}`,
    ]),
  );
  return (
    <div className={css.wide}>
      <MultiSelectField
        label={words.countsFor}
        required={false}
        options={[...labels].map(([value, label]) => ({ value, label }))}
        value={draft.commitmentIds}
        onChange={(commitmentIds) => onChange({ commitmentIds })}
      />
    </div>
  );
}
