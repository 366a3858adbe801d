import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { WholeText } from "../../../platform/ui/components/WholeText.tsx";
import { shorten } from "../../../platform/ui/format/shorten.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { type CommitmentDetail, getCommitment } from "../contract.ts";
import { ActsMade } from "./ActsMade.tsx";
import { actTexts } from "./act-texts.ts";
import { CommitmentReminders } from "./CommitmentReminders.tsx";
import { CountedOutputs } from "./CountedOutputs.tsx";
import { OccurrenceActions } from "./OccurrenceActions.tsx";
import { PassOnForm } from "./PassOnForm.tsx";
import { ProRata } from "./ProRata.tsx";
import { ReadingFields } from "./ReadingFields.tsx";
import { readingQuery } from "./reading.ts";
import { readingSearch } from "./searches.ts";
import { TaskLinks } from "./TaskLinks.tsx";
import { texts } from "./texts.ts";
import { useOccurrenceColumns } from "./useOccurrenceColumns.tsx";

/** One commitment: its occurrences with their states, what counts for it, and what was changed. */
export default function CommitmentPage() {
  const words = useTexts(texts);
  const commitmentId = usePathValue("commitmentId");
  const [state, change] = useSearchState(readingSearch);
  const answer = useCall(getCommitment, { params: { commitmentId }, query: readingQuery(state) });
  return (
    <Answer query={answer}>
      {(commitment) => (
        <Stack gap={6}>
          <Head commitment={commitment} onAsOf={(asOf) => change({ asOf })} />
          <WholeText>{`${commitment.task.path} ${commitment.task.title}`}</WholeText>
          <Facts commitment={commitment} />
          <ProRata commitment={commitment} />
          <Disclosure summary={words.howCounted}>
            <FilterBar>
              <ReadingFields state={state} onChange={change} />
            </FilterBar>
          </Disclosure>
          <Occurrences commitment={commitment} />
          <CountedOutputs commitment={commitment} />
          <ActsMade commitment={commitment} />
          <TaskLinks commitment={commitment} />
          <CommitmentReminders commitmentId={commitment.id} />
          {commitment.can.passOn ? <PassOnForm commitment={commitment} /> : null}
        </Stack>
      )}
    </Answer>
  );
}

interface Props {
  readonly commitment: CommitmentDetail;
}

function Head({ commitment, onAsOf }: Props & { readonly onAsOf: (asOf: string) => void }) {
  const words = useTexts(texts);
  const { plan, task, unit, can } = commitment;
  return (
    <PageHeader
      title={shorten(`${task.path} ${task.title}`)}
      subtitle={commitment.quota?.raw}
      forWhom={unit.name}
      trail={[
        { label: plan.title, to: pathTo("/plans/$planId/overview", { planId: plan.id }) },
        { label: unit.name, to: pathTo("/units/$unitId/duties", { unitId: unit.id }) },
      ]}
      asOf={commitment.asOf}
      onAsOf={onAsOf}
      action={
        can.record ? (
          <ButtonLink to="/record" search={{ commitment: commitment.id }} kind="primary">
            {words.record}
          </ButtonLink>
        ) : null
      }
    />
  );
}

function Facts({ commitment }: Props) {
  const words = useTexts(texts);
  const { date } = useFormat();
  const { successor, endedOn, activeFrom, activeTo } = commitment;
  return (
    <DefinitionList
      items={[
        { term: words.active, value: `${date(activeFrom)}–${date(activeTo)}` },
        { term: words.endedOn, value: endedOn ? date(endedOn) : "" },
        {
          term: words.passedTo,
          value: successor ? (
            <Link
              to={pathTo("/commitments/$commitmentId", { commitmentId: successor.commitmentId })}
            >
              {successor.unit.name}
            </Link>
          ) : null,
        },
      ]}
    />
  );
}

const repeated = new Set(["unit", "task", "program"]);

/** On a phone an occurrence is its due date with what was delivered; the period is on wide screens. */
function onPhone(key: string): "title" | "line" | "hide" {
  if (key === "due") return "title";
  return key === "period" ? "hide" : "line";
}

function Occurrences({ commitment }: Props) {
  const words = useTexts(texts);
  const columns = useOccurrenceColumns()
    .filter((column) => !repeated.has(column.key))
    .map((column) => ({ ...column, hidden: false, phone: onPhone(column.key) }));
  const actions = {
    key: "change",
    header: useTexts(actTexts).change,
    cell: (duty: CommitmentDetail["occurrences"][number]) => (
      <OccurrenceActions commitment={commitment} duty={duty} />
    ),
  };
  return (
    <Section title={words.occurrences}>
      <DataTable
        caption={words.occurrences}
        columns={commitment.can.act || commitment.can.ask ? [...columns, actions] : columns}
        rows={commitment.occurrences}
        rowKey={(duty) => String(duty.slot)}
      />
    </Section>
  );
}
