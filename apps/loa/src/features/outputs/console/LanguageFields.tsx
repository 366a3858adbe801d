import { wordOf } from "../../../platform/contract/word-of.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { RemoteSelectField } from "../../../platform/ui/components/RemoteSelectField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { languageWords, listOutputs, OutputLanguage } from "../contract.ts";
import { recordTexts } from "./record-texts.ts";
import { type SaidTranslation, unsaidOriginal } from "./said-translation.ts";

interface Spoken {
  readonly language: OutputLanguage | null;
  readonly translation: SaidTranslation | null;
}

export interface LanguageFieldsProps {
  readonly unitId: string;
  readonly value: Spoken;
  readonly onChange: (patch: Partial<Spoken>) => void;
  /** Why a chosen duty takes no translation. */
  readonly leftOut?: string | undefined;
  readonly originalError?: string | undefined;
  /** The output itself, which is not its own original. */
  readonly exceptId?: string;
}

/** In which language it is, and whether it is a translation and of what. */
export function LanguageFields(props: LanguageFieldsProps) {
  const words = useTexts(recordTexts);
  const say = useBilingual();
  const { value, onChange } = props;
  const options = OutputLanguage.options.map((one) => ({
    value: one,
    label: say(languageWords[one]),
  }));
  return (
    <>
      <SelectField
        label={words.language}
        required={false}
        options={options}
        value={value.language ?? ""}
        onChange={(language) => onChange({ language: wordOf(OutputLanguage, language) })}
      />
      <CheckField
        label={words.translation}
        checked={value.translation !== null}
        error={value.translation ? props.leftOut : undefined}
        onChange={(on) => onChange({ translation: on ? unsaidOriginal : null })}
      />
      {value.translation ? <Original {...props} said={value.translation} /> : null}
    </>
  );
}

function Original(props: LanguageFieldsProps & { readonly said: SaidTranslation }) {
  const words = useTexts(recordTexts);
  const { date } = useFormat();
  const { said, unitId, exceptId, onChange, originalError } = props;
  const change = (patch: Partial<SaidTranslation>) =>
    onChange({ translation: { ...said, ...patch } });
  return (
    <>
      <RemoteSelectField
        label={words.original}
        required={false}
        endpoint={listOutputs}
        args={(typed) => ({
          query: { unitId, page: 1, perPage: 30, ...(typed ? { q: typed } : {}) },
        })}
        option={({ id, title, happenedOn }) => ({
          value: id,
          label: title,
          hint: id === exceptId ? words.itself : date(happenedOn),
        })}
        value={said.outputId}
        chosen={said.outputId ? { value: said.outputId, label: said.title } : null}
        onChange={(outputId, option) => change({ outputId, title: option?.label ?? "" })}
      />
      {said.outputId === "" ? (
        <TextField
          label={words.originalWords}
          help={words.originalHelp}
          maxLength={500}
          value={said.words}
          error={originalError}
          onChange={(typed) => change({ words: typed })}
        />
      ) : null}
    </>
  );
}
