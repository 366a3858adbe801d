import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { type LetterRow, listDirectiveLetters } from "../contract.ts";
import { letterSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const perPage = 50;

/** Every directive letter, newest first: drafts, and what was sent to how many. */
export default function LettersPage() {
  const words = useTexts(texts);
  const [{ page }, change] = useSearchState(letterSearch);
  const answer = useCall(listDirectiveLetters, { query: { page, perPage } });
  const total = answer.data?.total ?? 0;
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.list}
        subtitle={words.listNote}
        action={<ButtonLink to="/late-duties">{words.toChase}</ButtonLink>}
      />
      <DataTable
        caption={words.list}
        columns={useColumns()}
        rows={answer.data?.rows}
        rowKey={(row) => row.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        total={total}
        empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      />
      <Walk total={total} page={page} onPage={(next) => change({ page: next })} />
    </Stack>
  );
}

function useColumns(): readonly Column<LetterRow>[] {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  return [
    {
      key: "about",
      header: words.about,
      cell: (row) => (
        <Link to={pathTo("/directive-letters/$letterId", { letterId: row.id })}>
          {`V/v ${row.abstract}`}
        </Link>
      ),
      phone: "title",
    },
    { key: "number", header: words.number, cell: (row) => row.documentNumber, nowrap: true },
    {
      key: "dated",
      header: words.dated,
      cell: (row) => (row.datedOn ? date(row.datedOn) : null),
      nowrap: true,
    },
    { key: "asOf", header: words.asOf, cell: (row) => date(row.asOf), nowrap: true },
    { key: "units", header: words.concerned, cell: (row) => number(row.units), align: "end" },
    { key: "lines", header: words.lines, cell: (row) => number(row.lines), align: "end" },
    {
      key: "state",
      header: words.state,
      cell: (row) => (row.sentOn ? words.sentOn(date(row.sentOn)) : words.draft),
    },
  ];
}

function Walk(props: {
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const pages = Math.ceil(props.total / perPage);
  if (pages < 2) return null;
  const { page, onPage } = props;
  return (
    <Row gap={3} align="baseline">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {words.previous}
      </Button>
      <span>{words.page(number(page), number(pages))}</span>
      <Button disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {words.next}
      </Button>
    </Row>
  );
}
