import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { NumberField } from "../../../platform/ui/components/NumberField.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getReminderRules, type ReminderRules, setReminderRules } from "../contract.ts";
import css from "./Reminders.module.css";
import { RuleSteps } from "./RuleSteps.tsx";
import { rulesTexts } from "./texts.ts";

/** When people are reminded, when heads are told, when a coordinator chases. */
export default function ReminderRulesPage() {
  const words = useTexts(rulesTexts);
  const { moment } = useFormat();
  const answer = useCall(getReminderRules);
  const { setAt, setBy } = answer.data ?? {};
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.title}
        subtitle={setAt ? words.setBy(moment(setAt), setBy ?? "") : words.usual}
      />
      <Answer query={answer}>{({ rules }) => <RulesForm given={rules} />}</Answer>
    </Stack>
  );
}

function RulesForm({ given }: { readonly given: ReminderRules }) {
  const words = useTexts(rulesTexts);
  const say = useSay();
  const [rules, setRules] = useState(given);
  const change = (patch: Partial<ReminderRules>) => setRules({ ...rules, ...patch });
  const act = useAct(setReminderRules, {
    invalidates: [getReminderRules],
    onDone: () => say(words.saved),
  });
  const part = { rules, onChange: change };
  return (
    <Form label={words.title} onSubmit={() => act.mutate({ body: rules })} objections={act.error}>
      <Section title={words.steps} note={words.stepsNote}>
        <RuleSteps steps={rules.steps} onChange={(steps) => change({ steps })} />
      </Section>
      <Timing {...part} />
      <Section title={words.escalation}>
        <Numbers {...part} names={["headAfter", "chaseAfter"]} />
      </Section>
      <Section title={words.snooze}>
        <Numbers {...part} names={["snoozeDays", "snoozeTimes"]} />
      </Section>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={3}>
        <Button type="submit" kind="primary" busy={act.isPending}>
          {words.save}
        </Button>
        <span className={css.soft}>{words.note}</span>
      </Row>
    </Form>
  );
}

interface Part {
  readonly rules: ReminderRules;
  readonly onChange: (patch: Partial<ReminderRules>) => void;
}

function Timing({ rules, onChange }: Part) {
  const words = useTexts(rulesTexts);
  const days = words.weekdays.split("|").map((label, at) => ({ value: String(at + 1), label }));
  return (
    <Section title={words.digest} note={words.digestNote}>
      <div className={css.fields}>
        <NumberField
          label={words.hour}
          min={0}
          max={23}
          value={rules.digestHour}
          onChange={(hour) => onChange({ digestHour: hour ?? 0 })}
        />
        <SelectField
          label={words.weekday}
          options={[{ value: "0", label: words.never }, ...days]}
          required
          value={String(rules.weekday ?? 0)}
          onChange={(day) => onChange({ weekday: day === "0" || day === "" ? null : Number(day) })}
        />
      </div>
    </Section>
  );
}

const least = { headAfter: 1, chaseAfter: 1, snoozeDays: 1, snoozeTimes: 0 } as const;
const most = { headAfter: 90, chaseAfter: 180, snoozeDays: 90, snoozeTimes: 10 } as const;

function Numbers({ rules, onChange, names }: Part & { readonly names: (keyof typeof least)[] }) {
  const words = useTexts(rulesTexts);
  return (
    <div className={css.fields}>
      {names.map((name) => (
        <NumberField
          key={name}
          label={words[name]}
          min={least[name]}
          max={most[name]}
          value={rules[name]}
          onChange={(value) => onChange({ [name]: value ?? least[name] })}
        />
      ))}
    </div>
  );
}
