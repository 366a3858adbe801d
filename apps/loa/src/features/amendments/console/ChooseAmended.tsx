import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlan, listPlans } from "../../plans/contract.ts";
import {
  type AmendmentDetail,
  chooseAmended,
  getAmendment,
  getDifference,
  unchooseAmended,
} from "../contract.ts";
import css from "./Amendment.module.css";
import { texts } from "./texts.ts";

type Chosen = Omit<NonNullable<AmendmentDetail["chosen"]>, "plan"> & { readonly planId: string };

/** Which plan, how, from when, and how a period under way is owed: proposed from the words, confirmed here. */
export function ChooseAmended({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  if (amendment.candidates.length === 0)
    return <EmptyState title={words.noPlans}>{words.noPlansHow}</EmptyState>;
  return (
    <Section title={words.which} note={words.whichNote}>
      <Stack gap={4}>
        <Said amendment={amendment} />
        {amendment.can.change ? <Choices amendment={amendment} /> : null}
      </Stack>
    </Section>
  );
}

function Said({ amendment: { proposal } }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  if (!proposal) return null;
  return (
    <Notice tone="info" title={words.said}>
      <q lang="vi">{proposal.words}</q> {proposal.plan ? null : words.saidUnknown(proposal.number)}
    </Notice>
  );
}

function proposedOf({ chosen, proposal }: AmendmentDetail): Chosen {
  if (chosen) return { ...chosen, planId: chosen.plan.id };
  return {
    planId: proposal?.plan?.id ?? "",
    kind: proposal?.kind ?? "partial",
    effectiveOn: null,
    currentPeriod: "split",
  };
}

function Choices({ amendment }: { readonly amendment: AmendmentDetail }) {
  const words = useTexts(texts);
  const say = useSay();
  const { planId } = amendment;
  const [typed, setTyped] = useState(() => proposedOf(amendment));
  const change = (values: Partial<Chosen>) => setTyped({ ...typed, ...values });
  const stale = [getAmendment, getDifference, getPlan, listPlans];
  const choose = useAct(chooseAmended, { invalidates: stale, onDone: () => say(words.saved) });
  const unchoose = useAct(unchooseAmended, { invalidates: stale, onDone: () => say(words.saved) });
  const submit = () => {
    const { planId: amendsPlanId, ...rest } = typed;
    if (amendsPlanId) choose.mutate({ params: { planId }, body: { ...rest, amendsPlanId } });
  };
  const options = <K extends string>(of: Readonly<Record<K, string>>) =>
    (Object.keys(of) as K[]).map((value) => ({ value, label: of[value] }));
  return (
    <Form onSubmit={submit} label={words.which} objections={choose.error}>
      <div className={css.fields}>
        <SelectField
          label={words.plan}
          required
          options={amendment.candidates.map((plan) => ({
            value: plan.id,
            label: `${plan.documentNumber} ${plan.title}`,
          }))}
          value={typed.planId}
          onChange={(value) => change({ planId: value })}
        />
        <DateField
          label={words.effectiveOn}
          help={words.effectiveHelp}
          value={typed.effectiveOn ?? ""}
          onChange={(day) => change({ effectiveOn: day || null })}
        />
      </div>
      <Segmented
        label={words.kind}
        withLabel
        options={options(words.kinds)}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
      />
      <p className={css.soft}>{words.kindNotes[typed.kind]}</p>
      <Segmented
        label={words.period}
        withLabel
        options={options(words.periods)}
        value={typed.currentPeriod}
        onChange={(currentPeriod) => change({ currentPeriod })}
      />
      <p className={css.soft}>{words.periodNotes[typed.currentPeriod]}</p>
      {choose.error ? <Notice tone="error">{choose.error.message}</Notice> : null}
      <Row gap={2}>
        <Button kind={amendment.chosen ? "plain" : "primary"} type="submit" busy={choose.isPending}>
          {amendment.chosen ? words.confirmAgain : words.confirm}
        </Button>
        {amendment.chosen ? (
          <Button
            kind="quiet"
            busy={unchoose.isPending}
            onClick={() => unchoose.mutate({ params: { planId } })}
          >
            {words.notAmendment}
          </Button>
        ) : null}
      </Row>
    </Form>
  );
}
