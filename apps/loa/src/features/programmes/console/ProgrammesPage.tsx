import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listProgrammes, listSlots, proposeProgrammes } from "../contract.ts";
import { daysFrom } from "./days.ts";
import { EmptyAhead } from "./EmptyAhead.tsx";
import { ProgrammeLine } from "./ProgrammeLine.tsx";
import css from "./Programmes.module.css";
import { ProgrammeTabs } from "./ProgrammeTabs.tsx";
import { ProposalLine } from "./ProposalLine.tsx";
import { programmesSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { StripLegend } from "./YearStrip.tsx";

const perPage = 50;

/** The programmes of a unit: what is empty ahead, what is lacking, and each over its year. */
export default function ProgrammesPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [search, change] = useSearchState(programmesSearch);
  const unitId = search.unit || session.units[0]?.id || "";
  const own = session.units.some(({ id }) => id === unitId);
  const add = (
    <ButtonLink to="/programmes/new" search={{ unit: unitId }}>
      {words.startOther}
    </ButtonLink>
  );
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.programmes}
        subtitle={words.programmesNote}
        {...(own ? { action: add } : {})}
      />
      <ProgrammeTabs view="list" unit={search.unit} />
      {session.units.length > 1 ? (
        <SelectField
          label={words.unit}
          options={session.units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={(unit) => change({ unit, page: 1 })}
        />
      ) : null}
      <Ahead unitId={unitId} />
      {unitId && own ? <Proposals unitId={unitId} /> : null}
      <List unitId={unitId} page={search.page} onPage={(page) => change({ page })} />
    </Stack>
  );
}

function Ahead({ unitId }: { readonly unitId: string }) {
  const { today } = useSession();
  const query = { from: daysFrom(today, -60), to: daysFrom(today, 14) };
  const answer = useCall(listSlots, { query: { ...query, ...(unitId ? { unitId } : {}) } });
  return answer.data ? <EmptyAhead slots={answer.data.rows} /> : null;
}

function Proposals({ unitId }: { readonly unitId: string }) {
  const words = useTexts(texts);
  const answer = useCall(proposeProgrammes, { query: { unitId } });
  const rows = answer.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={words.missing(String(rows.length))} note={words.missingNote}>
      <ul className={css.lines}>
        {rows.map((proposal, at) => (
          <ProposalLine key={proposal.commitmentIds.join()} proposal={proposal} first={at === 0} />
        ))}
      </ul>
    </Section>
  );
}

function List(props: {
  readonly unitId: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(texts);
  const { unitId, page, onPage } = props;
  const query = { page, perPage, ...(unitId ? { unitId } : {}) };
  const answer = useCall(listProgrammes, { query });
  return (
    <Section title={words.all}>
      <Answer query={answer}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
          ) : (
            <>
              <ul className={css.lines}>
                {rows.map((programme) => (
                  <ProgrammeLine
                    key={programme.id}
                    programme={programme}
                    withUnit={unitId === ""}
                  />
                ))}
              </ul>
              <StripLegend />
              <Pages total={total} perPage={perPage} page={page} onPage={onPage} />
            </>
          )
        }
      </Answer>
    </Section>
  );
}
