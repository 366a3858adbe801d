/** @jsxImportSource hono/jsx */
import { deepestSearch, type Found, searchPages, wordsOf } from "../search-pages.ts";
import { document, type Made } from "./document.tsx";
import { numberIn } from "./format.ts";
import { SearchForm } from "./header.tsx";
import { Card, Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** What has the words asked for. Not kept: people can think of any words, and what they look for is theirs. */
export async function searchPage(
  site: Site,
  asked: { readonly typed: string; readonly page: number },
): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const typed = asked.typed.normalize("NFC").trim().slice(0, 200);
  const page = Math.min(Math.max(1, asked.page), deepestSearch);
  const found = await searchPages(site.open, language, typed, page);
  const path = places.search[language];
  const made = await document(
    site,
    {
      ...{ title: text.places.search, description: text.leads.search, path, hidden: true },
      ...{ other: places.search[otherLanguage(language)], place: "search" },
    },
    [],
    <div class="wide narrow">
      <PlaceHead
        {...{ language, title: text.places.search, lead: text.leads.search }}
        steps={[stepOf(language, "search")]}
      >
        <SearchForm site={site} asked={typed} />
      </PlaceHead>
      <Results {...{ site, typed, page, found }} />
    </div>,
  );
  return { ...made, passing: true };
}

interface Props {
  readonly site: Site;
  readonly typed: string;
  readonly page: number;
  readonly found: Found;
}

function Results({ site, typed, page, found }: Props) {
  const { language } = site;
  const text = words[language].search;
  if (typed === "") return <p>{text.ask}</p>;
  if (wordsOf(typed).join("").length < 2) return <p>{text.tooShort}</p>;
  if (found.rows.length === 0 && page === 1)
    return <Empty title={text.none(typed)} help={text.noneHelp} />;
  const counted = page === 1 && !found.more ? found.rows.length : null;
  const next = `${places.search[language]}?q=${encodeURIComponent(typed)}&trang=${page + 1}`;
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua" class="small">
        {counted === null
          ? text.manyFound(typed, page)
          : text.found(numberIn(language, counted), typed)}
      </h2>
      <div class="cards">
        {found.rows.map((card) => (
          <Card card={card} level={3} picture={false} />
        ))}
      </div>
      {found.more ? (
        <p class="turn">
          <a href={next}>{text.more}</a>
        </p>
      ) : null}
    </section>
  );
}
