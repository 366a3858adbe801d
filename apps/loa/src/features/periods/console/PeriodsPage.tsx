import { lineName, ownLine, plainCode } from "../../../platform/contract/line-name.ts";
import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  exportCompleteness,
  getCompleteness,
  listLines,
  type PeriodCounts,
  type ReportingLine,
} from "../contract.ts";
import { Completeness } from "./Completeness.tsx";
import { PeriodList } from "./PeriodList.tsx";
import { Proposals } from "./Proposals.tsx";
import { periodsSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Who has handed in, in time or late: units by the periods of a line's year. */
export default function PeriodsPage() {
  const lines = useCall(listLines);
  return <Answer query={lines}>{({ rows }) => <Periods lines={rows} />}</Answer>;
}

function Periods({ lines }: { readonly lines: readonly ReportingLine[] }) {
  const words = useTexts(texts);
  const session = useSession();
  const [state, change] = useSearchState(periodsSearch);
  const domain = state.domain || (ownLine(session.grants) ?? "CDS");
  const thisYear = Number(session.today.slice(0, 4));
  const years = lines.find((line) => line.domain === domain)?.years ?? [];
  const year = state.year || latestOf(years, thisYear);
  const query = { domain, year, ...(state.asOf ? { asOf: state.asOf } : {}) };
  const answer = useCall(getCompleteness, { query });
  const coordinates = session.grants.some(
    (grant) => grant.role === "coordinator" && plainCode(grant.domain ?? "") === domain,
  );
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.periods}
        subtitle={words.periodsNote}
        asOf={state.asOf || session.today}
        onAsOf={(asOf) => change({ asOf })}
        action={
          coordinates ? (
            <ButtonLink to="/periods/new" search={{ domain }}>
              {words.adHoc}
            </ButtonLink>
          ) : null
        }
      />
      <FilterBar>
        <SelectField
          label={words.line}
          options={lines.map((line) => ({ value: line.domain, label: lineName(line.domain) }))}
          value={domain}
          onChange={(chosen) => change({ domain: chosen })}
        />
        <SelectField
          label={words.year}
          options={yearsToChoose(years, [thisYear, year])}
          value={String(year)}
          onChange={(chosen) => change({ year: Number(chosen) })}
        />
        <Link to={pathTo("/reporting-lines/$line", { line: domain })}>{words.rules}</Link>
      </FilterBar>
      <Answer query={answer}>
        {(data) => (
          <Stack gap={6}>
            {data.periods.length === 0 ? (
              <EmptyState title={words.none}>
                {coordinates ? words.noneHow : words.noneReader}
              </EmptyState>
            ) : (
              <>
                <Sums counts={data.total} />
                <Completeness
                  data={data}
                  state={state}
                  onChange={change}
                  aside={
                    <DownloadLink href={fileAddress(exportCompleteness, { query })}>
                      {words.xlsx}
                    </DownloadLink>
                  }
                />
                <Section title={words.list}>
                  <PeriodList periods={data.periods} asOf={state.asOf} />
                </Section>
              </>
            )}
            {coordinates ? <Proposals domain={domain} year={year} /> : null}
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

/** The latest year that has periods, of those that have begun; where none has, this year. */
function latestOf(years: readonly number[], thisYear: number): number {
  return years.findLast((year) => year <= thisYear) ?? years.at(-1) ?? thisYear;
}

/** Every year with periods, and those around the ones looked at, the latest first. */
function yearsToChoose(years: readonly number[], looked: readonly number[]) {
  const all = new Set([...years, ...looked.flatMap((year) => [year + 1, year, year - 1])]);
  return [...all]
    .toSorted((a, b) => b - a)
    .map((year) => ({ value: String(year), label: String(year) }));
}

function Sums({ counts }: { readonly counts: PeriodCounts }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const share = (part: number) =>
    counts.expected === 0 ? "–" : `${Math.floor((part * 100) / counts.expected)}%`;
  return (
    <FigureRow>
      <Figure value={number(counts.expected)} label={words.expected} />
      <Figure
        value={number(counts.received)}
        label={words.received}
        note={share(counts.received)}
      />
      <Figure value={number(counts.onTime)} label={words.onTime} note={share(counts.onTime)} />
      <Figure
        value={number(counts.overdue)}
        label={words.overdue}
        {...(counts.overdue > 0 ? { state: "late" as const } : {})}
      />
    </FigureRow>
  );
}
