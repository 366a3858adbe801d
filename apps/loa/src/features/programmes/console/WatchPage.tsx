import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type WatchedUnit, watchProgrammes } from "../contract.ts";
import { watchSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const perPage = 50;

/** All units' empty slots ahead, slots that passed unconfirmed, and quotas without a programme. */
export default function WatchPage() {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { today } = useSession();
  const [{ q, page }, change] = useSearchState(watchSearch);
  const answer = useCall(watchProgrammes, { query: { page, perPage, ...(q ? { q } : {}) } });
  const { empty = 0, missed = 0, without = 0, total = 0 } = answer.data ?? {};
  return (
    <Stack gap={4}>
      <PageHeader title={words.programmes} subtitle={words.watchNote} asOf={today} />
      <FigureRow>
        <Figure value={number(empty)} label={words.emptySlots} />
        <Figure value={number(missed)} label={words.missedCount} />
        <Figure value={number(without)} label={words.without} />
      </FigureRow>
      <SearchField
        label={words.search}
        value={q}
        onChange={(next) => change({ q: next, page: 1 })}
      />
      <DataTable
        caption={words.watch}
        columns={useWatchColumns()}
        rows={answer.data?.rows}
        rowKey={({ unit }) => unit.id}
        error={answer.error}
        onRetry={() => void answer.refetch()}
        empty={<EmptyState title={words.allWell} />}
      />
      <Pages
        total={total}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function useWatchColumns(): readonly Column<WatchedUnit>[] {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  return [
    {
      ...{ key: "unit", header: words.unit, phone: "title" },
      cell: ({ unit }) => (
        <Link to="/programmes" search={{ unit: unit.id }}>
          {unit.name}
        </Link>
      ),
    },
    { key: "count", header: words.programmeCount, align: "end", cell: (r) => number(r.programmes) },
    { key: "empty", header: words.emptySlots, align: "end", cell: (r) => number(r.empty) },
    {
      ...{ key: "first", header: words.firstEmpty },
      cell: (row) => (row.nextEmptyOn ? date(row.nextEmptyOn) : ""),
    },
    { key: "missed", header: words.missedCount, align: "end", cell: (r) => number(r.missed) },
    { key: "without", header: words.without, align: "end", cell: (r) => number(r.without) },
  ];
}
