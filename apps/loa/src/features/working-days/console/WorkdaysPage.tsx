import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type DayOff, getWorkdays, type WorkdayYear } from "../contract.ts";
import { Changes } from "./Changes.tsx";
import { yearSearch } from "./searches.ts";
import { texts } from "./texts.ts";
import { useDayName } from "./useDayName.ts";

/** The days off of a year: those the law gives, and what was announced here beside them. */
export default function WorkdaysPage() {
  const words = useTexts(texts);
  const session = useSession();
  const [state] = useSearchState(yearSearch);
  const year = state.year || Number(session.today.slice(0, 4));
  const { number } = useFormat();
  const answer = useCall(getWorkdays, { params: { year } });
  return (
    <Stack gap={4}>
      <PageHeader
        title={`${words.title} ${year}`}
        subtitle={
          answer.data
            ? words.summary(String(answer.data.year), number(answer.data.workdays))
            : undefined
        }
      />
      <Row gap={4}>
        <Link to="/working-days" search={{ year: year - 1 }}>
          {words.previous(String(year - 1))}
        </Link>
        <Link to="/working-days" search={{ year: year + 1 }}>
          {words.next(String(year + 1))}
        </Link>
      </Row>
      <Answer query={answer}>
        {(data) => (
          <Stack gap={6}>
            <Section title={words.changes} note={words.changesNote}>
              <Changes year={data} />
            </Section>
            <Section title={words.byLaw} note={words.byLawNote}>
              <DaysOff year={data} />
            </Section>
          </Stack>
        )}
      </Answer>
    </Stack>
  );
}

function DaysOff({ year }: { readonly year: WorkdayYear }) {
  const words = useTexts(texts);
  const dayName = useDayName();
  const occasion = ({ holiday, lieu }: DayOff) =>
    lieu ? words.lieu(words.holidays[holiday]) : words.holidays[holiday];
  const worked = {
    key: "state",
    header: words.state,
    cell: (day: DayOff) => (day.worked ? words.worked : words.off),
  };
  return (
    <DataTable
      caption={words.byLaw}
      rows={year.daysOff}
      rowKey={(day) => day.date}
      columns={[
        {
          key: "day",
          header: words.day,
          cell: (day) => dayName(day.date),
          nowrap: true,
          phone: "title",
        },
        { key: "occasion", header: words.occasion, cell: occasion },
        { key: "lunar", header: words.lunar, cell: (day) => day.lunar },
        ...(year.daysOff.some((day) => day.worked) ? [worked] : []),
      ]}
    />
  );
}
