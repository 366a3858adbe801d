import { useCall } from "../../../platform/ui/api/useCall.ts";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Pages } from "../../../platform/ui/components/Pages.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listStories, type StoryCard } from "../contract.ts";
import { StoryMark } from "./StoryMark.tsx";
import { askedBy, type ChangeSearch, type StoriesSearch } from "./stories-search.ts";
import { texts } from "./texts.ts";

const perPage = 50;

interface Props {
  readonly search: StoriesSearch;
  readonly change: ChangeSearch;
}

/** Stories as a table. */
export function StoryList({ search, change }: Props) {
  const words = useTexts(texts);
  const { state, page } = search;
  const found = useCall(listStories, {
    query: { ...askedBy(search), ...(state ? { state } : {}), page, perPage },
  });
  return (
    <>
      <DataTable
        name="stories"
        caption={words.stories}
        columns={useStoryColumns()}
        rows={found.data?.rows}
        rowKey={(row) => row.id}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={<EmptyState title={words.noStories}>{words.noStoriesHelp}</EmptyState>}
      />
      <Pages
        total={found.data?.total ?? 0}
        perPage={perPage}
        page={page}
        onPage={(next) => change({ page: next })}
      />
    </>
  );
}

function useStoryColumns(): readonly Column<StoryCard>[] {
  const words = useTexts(texts);
  const { date, moment } = useFormat();
  return [
    {
      ...{ key: "title", header: words.title, hideable: false, phone: "title" as const },
      cell: ({ id, title, language }) => (
        <Link
          to={pathTo("/newsroom/stories/$storyId", { storyId: id })}
          search={language === "en" ? { lang: "en" } : {}}
        >
          {title}
        </Link>
      ),
    },
    {
      ...{ key: "state", header: words.state, nowrap: true },
      cell: ({ stage }) => <StoryMark state={stage} />,
    },
    {
      ...{ key: "out", header: words.out, nowrap: true, phone: "hide" as const },
      cell: ({ out }) => (out ? words.outAt[out.state](moment(out.at)) : ""),
    },
    { key: "unit", header: words.unit, cell: ({ unit }) => unit.name },
    {
      ...{ key: "day", header: words.day, nowrap: true },
      cell: ({ plannedOn }) => (plannedOn ? date(plannedOn) : words.noDay),
    },
    {
      ...{ key: "topics", header: words.topicsOf },
      cell: ({ topics }) => (topics.length > 0 ? topics.join("; ") : words.noTopic),
    },
    {
      ...{ key: "saved", header: words.saved, phone: "hide" as const },
      cell: ({ savedAt, savedBy }) => words.savedBy(moment(savedAt), savedBy ?? words.somebody),
    },
  ];
}
