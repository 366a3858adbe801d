import { useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type Proposal, proposeProgrammes, startProgramme } from "../contract.ts";
import { PatternFields } from "./PatternFields.tsx";
import { type ProgrammeDraft, ProgrammeFieldset } from "./ProgrammeFieldset.tsx";
import css from "./Programmes.module.css";
import { type PatternDraft, readPattern, typedPattern } from "./pattern-draft.ts";
import { newSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useProgrammeAct } from "./useProgrammeAct.ts";

interface Draft extends ProgrammeDraft {
  readonly pattern: PatternDraft;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A programme is described, from a proposal or from nothing, and started. */
export default function NewProgrammePage() {
  const words = useTexts(texts);
  const session = useSession();
  const [{ unit, from }] = useSearchState(newSearch);
  const unitId = unit || session.units[0]?.id || "";
  const answer = useCall(proposeProgrammes, { query: { unitId } }, { enabled: unitId !== "" });
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.startOther}
        subtitle={words.programmesNote}
        forWhom={session.units.find(({ id }) => id === unitId)?.name ?? ""}
        trail={[{ label: words.programmes, to: "/programmes" }]}
      />
      <Answer query={answer}>
        {({ rows }) => (
          <NewForm
            unitId={unitId}
            proposal={rows.find(({ commitmentIds }) => commitmentIds.includes(from))}
          />
        )}
      </Answer>
    </Stack>
  );
}

function NewForm(props: { readonly unitId: string; readonly proposal: Proposal | undefined }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { today } = useSession();
  const say = useSay();
  const go = useGo();
  const { unitId, proposal } = props;
  const [draft, setDraft] = useState<Draft>(() => draftOf(proposal, today));
  const [asked, setAsked] = useState(false);
  const pattern = readPattern(draft.pattern);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const start = useProgrammeAct(startProgramme, {
    onDone: ({ id, slots }) => {
      say(words.started(number(slots.length)));
      go(pathTo("/programmes/$programmeId", { programmeId: id }));
    },
  });
  const submit = () => {
    setAsked(true);
    const startsAt = draft.startsAt.trim() || null;
    if (pattern) start.mutate({ body: { ...draft, startsAt, pattern, unitId } });
  };
  return (
    <Form onSubmit={submit} label={words.startOther} objections={start.error}>
      <ProgrammeFieldset
        draft={draft}
        unitId={unitId}
        known={proposal?.duties ?? []}
        error={start.error}
        onChange={change}
      />
      <PatternFields
        draft={draft.pattern}
        error={asked && !pattern ? words.daysNeeded : undefined}
        onChange={(part) => change({ pattern: { ...draft.pattern, ...part } })}
      />
      <Life draft={draft} onChange={change} />
      {start.error ? <Notice tone="error">{start.error.message}</Notice> : null}
      <div>
        <Button kind="primary" type="submit" busy={start.isPending}>
          {words.start}
        </Button>
      </div>
    </Form>
  );
}

function Life(props: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const words = useTexts(texts);
  const { draft, onChange } = props;
  return (
    <div className={css.fields}>
      <DateField
        label={words.startsOn}
        help={words.startsOnHelp}
        value={draft.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <DateField
        label={words.endsOn}
        value={draft.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
      />
    </div>
  );
}

function draftOf(proposal: Proposal | undefined, today: string): Draft {
  const pattern = typedPattern(proposal?.pattern ?? { every: "week", weekdays: [4] });
  if (!proposal)
    return {
      ...{ name: "", channel: "", kind: "article", language: null, quantity: 1, minutes: null },
      ...{ startsAt: "", commitmentIds: [], pattern },
      ...{ startsOn: today, endsOn: `${today.slice(0, 4)}-12-31` },
    };
  const { name, channel, kind, language, quantity, minutes, commitmentIds } = proposal;
  const { startsOn, endsOn, startsAt } = proposal;
  return {
    ...{ name, channel, kind, language, quantity, minutes, commitmentIds, startsOn, endsOn },
    ...{ startsAt: startsAt ?? "", pattern },
  };
}
