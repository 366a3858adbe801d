import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { InPlace } from "../../../platform/ui/components/InPlace.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type QuotaInput, QuotaPer, Rhythm } from "../contract.ts";
import { ChangedElsewhere } from "./ChangedElsewhere.tsx";
import css from "./Lines.module.css";
import { reviewTexts } from "./review-texts.ts";
import { useQuotaWords } from "./useQuotaWords.ts";
import { useSeen } from "./useSeen.ts";
import { valueWords } from "./words.ts";

/** One quota: count, noun, period, then what it is of and how it is spread. */
export function QuotaForm(props: {
  readonly quota: QuotaInput;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSave: (quota: QuotaInput) => void;
}) {
  const words = useTexts(reviewTexts);
  const [quota, setQuota] = useState(props.quota);
  const theirs = useTheirs(props.quota);
  const change = (values: Partial<QuotaInput>) => setQuota({ ...quota, ...values });
  const complete = quota.count > 0 && quota.unitNoun.trim() !== "";
  return (
    <InPlace className={css.form}>
      <Form onSubmit={() => complete && props.onSave(quota)} label={words.quotas}>
        <Amount quota={quota} change={change} />
        <Spread quota={quota} change={change} />
        <Rules quota={quota} change={change} />
        <div className={css.fields}>
          <TextField
            label={words.channel}
            required={false}
            value={quota.channel ?? ""}
            onChange={(channel) => change({ channel: channel || null })}
          />
          <TextField
            label={words.programme}
            required={false}
            value={quota.programme ?? ""}
            onChange={(programme) => change({ programme: programme || null })}
          />
        </div>
        <ChangedElsewhere
          theirs={theirs.words}
          onTake={() => {
            theirs.take();
            setQuota(props.quota);
          }}
        />
        <Row gap={2}>
          <Button type="submit" disabled={!complete} busy={props.busy}>
            {words.save}
          </Button>
          <Button kind="quiet" onClick={props.onCancel}>
            {words.cancel}
          </Button>
        </Row>
      </Form>
    </InPlace>
  );
}

/** What somebody else made of the quota since the form was opened. */
function useTheirs(quota: QuotaInput) {
  const words = useTexts(reviewTexts);
  const inWords = useQuotaWords();
  const { isChanged, take } = useSeen(quota);
  return { words: isChanged ? [{ label: words.quotas, words: inWords(quota) }] : [], take };
}

interface PartProps {
  readonly quota: QuotaInput;
  readonly change: (values: Partial<QuotaInput>) => void;
}

function Amount({ quota, change }: PartProps) {
  const words = useTexts(reviewTexts);
  const { per } = useTexts(valueWords);
  return (
    <div className={css.fields}>
      <NumberField
        label={words.count}
        min={0}
        decimals={2}
        value={quota.count || null}
        onChange={(count) => change({ count: count ?? 0 })}
      />
      <TextField
        label={words.noun}
        help={words.nounHelp}
        value={quota.unitNoun}
        onChange={(unitNoun) => change({ unitNoun })}
      />
      <SelectField
        label={words.per}
        options={QuotaPer.options.map((each) => ({ value: each, label: per[each] }))}
        value={quota.per}
        onChange={(value) => change({ per: value as QuotaPer, rhythm: null })}
      />
    </div>
  );
}

function Spread({ quota, change }: PartProps) {
  const words = useTexts(reviewTexts);
  const { rhythm } = useTexts(valueWords);
  return (
    <div className={css.fields}>
      <NumberField
        label={words.minutes}
        required={false}
        min={0}
        decimals={1}
        value={quota.minutesEach}
        onChange={(minutesEach) => change({ minutesEach })}
      />
      <NumberField
        label={words.replays}
        required={false}
        min={0}
        value={quota.replays}
        onChange={(replays) => change({ replays })}
      />
      <SelectField
        label={words.rhythm}
        required={false}
        placeholder={words.rhythmUsual}
        options={Rhythm.options.map((each) => ({ value: each, label: rhythm[each] }))}
        value={quota.rhythm ?? ""}
        onChange={(value) => change({ rhythm: (value || null) as QuotaInput["rhythm"] })}
      />
    </div>
  );
}

/** When the quota counts as met, and what counts toward it. */
function Rules({ quota, change }: PartProps) {
  const words = useTexts(reviewTexts);
  const { bound } = useTexts(valueWords);
  const percent = quota.tolerance === null ? null : Math.round(quota.tolerance * 1000) / 10;
  return (
    <>
      <div className={css.fields}>
        <SelectField
          label={words.bound}
          options={(["exact", "min", "max"] as const).map((value) => ({
            value,
            label: bound[value],
          }))}
          value={quota.bound ?? "exact"}
          onChange={(value) => change({ bound: boundOf(value) })}
        />
        {quota.bound === "max" ? null : (
          <NumberField
            label={words.tolerance}
            help={words.toleranceHelp}
            required={false}
            min={0}
            max={100}
            decimals={1}
            value={percent}
            onChange={(share) => change({ tolerance: share === null ? null : share / 100 })}
          />
        )}
      </div>
      <CheckField
        label={words.approximate}
        checked={quota.approximate}
        onChange={(approximate) => change({ approximate })}
      />
      <CheckField
        label={words.translationCounts}
        checked={quota.translationCounts}
        onChange={(translationCounts) => change({ translationCounts })}
      />
    </>
  );
}

function boundOf(value: string): QuotaInput["bound"] {
  return value === "min" || value === "max" ? value : null;
}
