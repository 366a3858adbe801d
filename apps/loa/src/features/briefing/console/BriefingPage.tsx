import { lineName } from "../../../platform/contract/line-name.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type Briefing, getBriefing } from "../contract.ts";
import { Ahead } from "./Ahead.tsx";
import css from "./Briefing.module.css";
import { BriefingFigures, ByLine } from "./BriefingFigures.tsx";
import { IndexStrip } from "./IndexStrip.tsx";
import { type BriefingState, carried } from "./links.ts";
import { briefingSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { Worst } from "./Worst.tsx";

/** A leader's first screen: what is on track, what is not, and why; a minute to read, one sheet to print. */
export default function BriefingPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [state, change] = useSearchState(briefingSearch);
  const briefing = useCall(getBriefing, { query: carried(state) });
  return (
    <div className={`${css.page} ${css.body}`}>
      <PageHeader
        title={words.title}
        forWhom={words.allUnits}
        subtitle={briefing.data ? planLine(briefing.data, words.plansInForce) : undefined}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
        action={
          <span data-print="no">
            <Button onClick={() => window.print()}>{words.print}</Button>
          </span>
        }
      />
      <Answer query={briefing}>
        {(data) =>
          data.plans.some(({ chosen }) => chosen) ? (
            <Page briefing={data} state={state} onChange={change} />
          ) : (
            <Nothing />
          )
        }
      </Answer>
    </div>
  );
}

function planLine({ plans }: Briefing, several: string): string {
  const chosen = plans.filter((plan) => plan.chosen);
  const [only] = chosen;
  if (only && chosen.length === 1) return `${only.title} (${only.documentNumber})`;
  return `${several}: ${chosen.map(({ documentNumber }) => documentNumber).join(", ")}`;
}

function Nothing() {
  const words = useTexts(texts);
  return (
    <EmptyState
      title={words.nothing}
      action={<ButtonLink to="/plans">{words.openPlans}</ButtonLink>}
    >
      {words.nothingHelp}
    </EmptyState>
  );
}

interface Props {
  readonly briefing: Briefing;
  readonly state: BriefingState;
}

function Page(props: Props & { readonly onChange: (patch: Partial<BriefingState>) => void }) {
  const words = useTexts(texts);
  const say = useBilingual();
  const { briefing, state } = props;
  return (
    <div className={css.body}>
      <Tools {...props} />
      <p className={css.conclusion}>{say(briefing.conclusion)}</p>
      <BriefingFigures briefing={briefing} state={state} />
      {briefing.lines.length > 1 ? <ByLine briefing={briefing} state={state} /> : null}
      <Worst briefing={briefing} state={state} />
      <Ahead briefing={briefing} state={state} />
      <IndexStrip indices={briefing.indices} />
      <Section title={words.how}>
        <ul className={`${css.how} ${css.soft}`}>
          {[words.howGood, words.howRisk, words.howLate, words.howOrder].map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Tools({
  briefing,
  state,
  onChange,
}: Props & { readonly onChange: (patch: Partial<BriefingState>) => void }) {
  const words = useTexts(texts);
  const lines = briefing.lines.filter(({ code }) => code !== "");
  if (briefing.plans.length < 2 && lines.length < 2) return null;
  return (
    <div className={css.tools} data-print="no">
      {briefing.plans.length > 1 ? (
        <SelectField
          label={words.plan}
          placeholder={words.plansInForce}
          clearable
          options={briefing.plans.map(({ id, title, documentNumber }) => ({
            value: id,
            label: `${documentNumber} ${title}`,
          }))}
          value={state.plan}
          onChange={(plan) => onChange({ plan })}
        />
      ) : null}
      {lines.length > 1 ? (
        <Segmented
          label={words.line}
          options={[
            { value: "", label: words.everyLine },
            ...lines.map(({ code }) => ({ value: code, label: lineName(code) })),
          ]}
          value={state.line}
          onChange={(line) => onChange({ line })}
        />
      ) : null}
    </div>
  );
}
