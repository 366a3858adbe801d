import { useCall } from "../../../platform/ui/api/useCall.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { listOffers, type Offer } from "../contract.ts";
import { NewsTabs } from "./NewsTabs.tsx";
import { offersSearch } from "./searches.ts";
import { texts } from "./texts.ts";

const perPage = 50;

/** Stories between desks, and what was answered. */
export default function OffersPage() {
  const words = useTexts(texts);
  const [{ waiting, page }, change] = useSearchState(offersSearch);
  const found = useCall(listOffers, {
    query: { page, perPage, ...(waiting ? { waiting: "1" as const } : {}) },
  });
  return (
    <Stack gap={4}>
      <PageHeader title={words.offers} subtitle={words.offersNote} />
      <NewsTabs at="offers" />
      <FilterBar active={Number(waiting)} onClear={() => change({ waiting: false })}>
        <CheckField
          label={words.waitingOnly}
          checked={waiting}
          onChange={(on) => change({ waiting: on, page: 1 })}
        />
      </FilterBar>
      <DataTable
        caption={words.offers}
        columns={useOfferColumns()}
        rows={found.data?.rows}
        rowKey={(row) => row.id}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState title={words.noOffers} />}
      />
      <Pages
        total={found.data?.total ?? 0}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </Stack>
  );
}

function useOfferColumns(): readonly Column<Offer>[] {
  const words = useTexts(texts);
  const { moment } = useFormat();
  return [
    {
      ...{ key: "title", header: words.title, hideable: false, phone: "title" as const },
      cell: ({ id, title }) => (
        <Link to={pathTo("/newsroom/offers/$offerId", { offerId: id })}>{title}</Link>
      ),
    },
    { key: "from", header: words.from, cell: ({ from }) => from.name },
    { key: "to", header: words.to, cell: ({ to }) => to.name },
    { key: "at", header: words.sentAt, nowrap: true, cell: ({ at }) => moment(at) },
    { key: "answer", header: words.answer, cell: ({ answer }) => answerWord(words, answer) },
  ];
}

/** What became of an offer, in words. */
export function answerWord(
  words: {
    readonly waits: string;
    readonly accepted: string;
    readonly refused: (reason: string) => string;
  },
  answer: Offer["answer"],
): string {
  if (!answer) return words.waits;
  return answer.accepted ? words.accepted : words.refused(answer.reason);
}
