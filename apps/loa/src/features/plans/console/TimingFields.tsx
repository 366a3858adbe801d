import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { TimingKind } from "../contract.ts";
import { reviewTexts } from "./review-texts.ts";
import type { TimingForm } from "./timing-form.ts";
import { valueWords } from "./words.ts";

interface Props {
  readonly value: TimingForm;
  readonly onChange: (value: TimingForm) => void;
}

/** When a task is due: a kind of time, then its quarter, month or dates, all picked. */
export function TimingFields({ value, onChange }: Props) {
  const words = useTexts(reviewTexts);
  const { timing } = useTexts(valueWords);
  const change = (values: Partial<TimingForm>) => onChange({ ...value, ...values });
  return (
    <Row gap={3} align="end">
      <SelectField
        label={words.timing}
        required={false}
        placeholder={words.timingNone}
        options={TimingKind.options.map((kind) => ({ value: kind, label: timing[kind] }))}
        value={value.kind}
        onChange={(kind) => change({ kind: kind as TimingForm["kind"] })}
      />
      <Parts value={value} change={change} />
    </Row>
  );
}

function Parts({
  value,
  change,
}: {
  readonly value: TimingForm;
  readonly change: (values: Partial<TimingForm>) => void;
}) {
  const words = useTexts(reviewTexts);
  const first = (label: string, count: number) => (
    <Numbered
      label={label}
      count={count}
      value={value.first}
      onChange={(text) => change({ first: text })}
    />
  );
  switch (value.kind) {
    case "quarter":
      return first(words.quarter, 4);
    case "quarters":
      return (
        <>
          {first(words.quarter, 4)}
          <Numbered
            label={words.lastQuarter}
            count={4}
            value={value.last}
            onChange={(last) => change({ last })}
          />
        </>
      );
    case "month":
      return first(words.month, 12);
    case "date":
    case "dateBefore":
      return <DateField label={words.on} value={value.end} onChange={(end) => change({ end })} />;
    case "range":
      return (
        <>
          <DateField
            label={words.from}
            value={value.start}
            onChange={(start) => change({ start })}
          />
          <DateField label={words.to} value={value.end} onChange={(end) => change({ end })} />
        </>
      );
    default:
      return null;
  }
}

function Numbered(props: {
  readonly label: string;
  readonly count: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const options = Array.from({ length: props.count }, (_, nth) => ({
    value: String(nth + 1),
    label: String(nth + 1),
  }));
  return (
    <SelectField
      label={props.label}
      options={options}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
