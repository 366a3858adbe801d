import { Button } from "../../../platform/ui/components/Button.tsx";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { type ReminderRules, stepLimit } from "../contract.ts";
import css from "./Reminders.module.css";
import { StepDays } from "./StepDays.tsx";
import { rulesTexts } from "./texts.ts";

type Steps = ReminderRules["steps"];

/** The steps before and after a due date, each by mail or in the app alone. */
export function RuleSteps(props: {
  readonly steps: Steps;
  readonly onChange: (steps: Steps) => void;
}) {
  const words = useTexts(rulesTexts);
  const { steps, onChange } = props;
  const put = (at: number, patch: Partial<Steps[number]>) =>
    onChange(steps.map((step, nth) => (nth === at ? { ...step, ...patch } : step)));
  const next = Math.max(...steps.map(({ days }) => days)) + 1;
  return (
    <div className={css.steps}>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place while its days are typed.
        <div key={at} className={css.step}>
          <StepDays days={step.days} onChange={(days) => put(at, { days })} />
          <span>{words.said(step.days)}</span>
          <CheckField
            label={words.mail}
            checked={step.mail}
            onChange={(mail) => put(at, { mail })}
          />
          {steps.length > 1 ? (
            <Button
              kind="quiet"
              aria-label={words.remove(words.said(step.days))}
              onClick={() => onChange(steps.filter((_, nth) => nth !== at))}
            >
              {words.removeShort}
            </Button>
          ) : null}
        </div>
      ))}
      {steps.length < stepLimit ? (
        <div>
          <Button onClick={() => onChange([...steps, { days: next, mail: true }])}>
            {words.add}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
