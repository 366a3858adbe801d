import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listStories, type StoryStage } from "../contract.ts";
import css from "./Newsroom.module.css";
import { StoryCardLine } from "./StoryCardLine.tsx";
import { StoryMark } from "./StoryMark.tsx";
import { askedBy, type ChangeSearch, type StoriesSearch } from "./stories-search.ts";
import { texts } from "./texts.ts";

const columns: readonly StoryStage[] = [
  ...(["draft", "returned", "inReview", "approved"] as const),
  ...(["scheduled", "published", "withdrawn"] as const),
];
const perColumn = 30;

/** Stories by where they stand, newest on top. */
export function StoryBoard({
  search,
}: {
  readonly search: StoriesSearch;
  readonly change: ChangeSearch;
}) {
  return (
    <div className={css.board}>
      {columns.map((state) => (
        <Column key={state} state={state} search={search} />
      ))}
    </div>
  );
}

function Column({ state, search }: { readonly state: StoryStage; readonly search: StoriesSearch }) {
  const words = useTexts(texts);
  const found = useCall(listStories, {
    query: { ...askedBy(search), state, page: 1, perPage: perColumn },
  });
  const total = found.data?.total ?? 0;
  return (
    <section className={css.column} aria-label={words.states[state]}>
      <h2 className={css.columnHead}>
        <StoryMark state={state} />{" "}
        <Link to="/newsroom/stories" search={{ view: "list", state }}>
          {found.data ? String(total) : ""}
        </Link>
      </h2>
      <Answer query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.soft}>{words.columnEmpty}</p>
          ) : (
            rows.map((card) => <StoryCardLine key={card.id} card={card} />)
          )
        }
      </Answer>
    </section>
  );
}
