import { useCall } from "../../../platform/ui/api/useCall.ts";
import { CheckField } from "../../../platform/ui/components/CheckField.tsx";
import { FilterBar } from "../../../platform/ui/components/FilterBar.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SearchField } from "../../../platform/ui/components/SearchField.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { listTopics } from "../contract.ts";
import { NewStoryLink } from "./NewStoryLink.tsx";
import { NewsTabs } from "./NewsTabs.tsx";
import { StoryBoard } from "./StoryBoard.tsx";
import { StoryDays } from "./StoryDays.tsx";
import { StoryList } from "./StoryList.tsx";
import { storiesSearch } from "./searches.ts";
import type { ChangeSearch, StoriesSearch } from "./stories-search.ts";
import { texts } from "./texts.ts";

/** Every story of the desk: as a board, a list, or by day beside those without one. */
export default function StoriesPage() {
  const words = useTexts(texts);
  const [search, change] = useSearchState(storiesSearch);
  const views = { board: StoryBoard, list: StoryList, days: StoryDays };
  const View = views[search.view];
  return (
    <Stack gap={4}>
      <PageHeader title={words.stories} subtitle={words.storiesNote} action={<NewStoryLink />} />
      <NewsTabs at="stories" />
      <Segmented
        label={words.view}
        options={(["board", "list", "days"] as const).map((value) => ({
          ...{ value, label: words.viewNames[value] },
        }))}
        value={search.view}
        onChange={(view) => change({ view, page: 1 })}
      />
      {search.view === "days" ? null : <Filters search={search} change={change} />}
      <View search={search} change={change} />
    </Stack>
  );
}

function Filters({
  search,
  change,
}: {
  readonly search: StoriesSearch;
  readonly change: ChangeSearch;
}) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const topics = useCall(listTopics).data?.rows ?? [];
  const { q, topic, state, shelved } = search;
  const active = [q, topic, state].filter((one) => one !== "").length + Number(shelved);
  const states = Object.entries(words.states).map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      active={active}
      onClear={() => change({ q: "", topic: "", state: "", shelved: false, page: 1 })}
    >
      <SearchField
        label={words.searchTitles}
        value={q}
        onChange={(next) => change({ q: next, page: 1 })}
      />
      <SelectField
        label={words.topicsOf}
        required={false}
        placeholder={words.allTopics}
        options={topics.map(({ id, title }) => ({ value: id, label: title[language] }))}
        value={topic}
        onChange={(next) => change({ topic: next, page: 1 })}
      />
      {search.view === "list" ? (
        <SelectField
          label={words.state}
          required={false}
          placeholder={words.allStates}
          options={states}
          value={state}
          onChange={(next) => change({ state: next as StoriesSearch["state"], page: 1 })}
        />
      ) : null}
      <CheckField
        label={words.shelvedOnly}
        checked={shelved}
        onChange={(on) => change({ shelved: on, page: 1 })}
      />
    </FilterBar>
  );
}
