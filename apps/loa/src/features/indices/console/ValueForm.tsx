import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { FormEnd } from "../../../platform/ui/components/FormEnd.tsx";
import { fieldsOf } from "../../../platform/ui/components/fields-of.ts";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getIndexHistory,
  type IndexSeries,
  type IndexValue,
  listIndices,
  saveIndexValue,
} from "../contract.ts";
import { texts } from "./texts.ts";

/** A year's value: new, or a correction with its reason. A source is always asked for. */
export function ValueForm(props: {
  readonly series: IndexSeries;
  readonly value?: IndexValue;
  readonly thisYear: number;
  readonly onClose: () => void;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { series, value, onClose } = props;
  const [draft, setDraft] = useState(() => draftOf(value, props.thisYear));
  const change = (patch: Partial<typeof draft>) => setDraft({ ...draft, ...patch });
  const act = useAct(saveIndexValue, {
    invalidates: [listIndices, getIndexHistory],
    onDone: () => {
      say(words.saved);
      onClose();
    },
  });
  const save = () => {
    const { publishedOn, year, ...rest } = draft;
    const body = { ...rest, year: Number(year) || 0, publishedOn: publishedOn || null };
    act.mutate({
      params: { indexCode: series.code },
      body: { ...body, replaces: value?.id ?? null, reason: value ? rest.reason : null },
    });
  };
  const field = fieldsOf({ typed: draft, change, errors: act.error?.fields ?? {} });
  return (
    <Form
      onSubmit={save}
      label={value ? words.editYear(String(value.year)) : words.addYear}
      objections={act.error}
    >
      <Row gap={3} align="start">
        {value ? null : <TextField label={words.year} required maxLength={4} {...field("year")} />}
        <NumberField
          label={words.score}
          required={false}
          decimals={series.scale.decimals}
          {...field("score")}
        />
        <NumberField label={words.rank} required={false} {...field("rank")} />
        <NumberField label={words.units} required={false} {...field("units")} />
        <DateField label={words.publishedOn} required={false} {...field("publishedOn")} />
      </Row>
      <TextField
        label={words.source}
        help={words.sourceHelp}
        required
        maxLength={500}
        {...field("source")}
      />
      <TextField label={words.sourceUrl} required={false} type="url" {...field("sourceUrl")} />
      <TextField
        label={words.note}
        required={false}
        maxLength={1000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      {value ? (
        <TextField label={words.reason} required maxLength={500} {...field("reason")} />
      ) : null}
      <FormEnd act={act} save={words.save} cancel={words.cancel} onCancel={onClose} />
    </Form>
  );
}

function draftOf(value: IndexValue | undefined, thisYear: number) {
  return {
    year: String(value?.year ?? thisYear - 1),
    score: value?.score ?? null,
    rank: value?.rank ?? null,
    units: value?.units ?? null,
    publishedOn: value?.publishedOn ?? "",
    source: value?.source ?? "",
    sourceUrl: value?.sourceUrl ?? "",
    note: value?.note ?? "",
    reason: "",
  };
}
