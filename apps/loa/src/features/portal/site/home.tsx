/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { type PortalSection, pagePath, shelfTag } from "../page.ts";
import {
  type PageCard,
  readRunning,
  readShelf,
  readTopics,
  type TopicCount,
} from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { Card, CardFacts, Empty, Picture, pictureOf } from "./parts.tsx";
import { feedPath, otherLanguage, places, sections, topicPath } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** The first page: what is new, what is open, where to turn. */
export async function homePage(site: Site): Promise<Made> {
  const { language, open, today } = site;
  const text = words[language];
  const path = places.home[language];
  const shelf = (name: string, limit: number) => readShelf(open, { language, shelf: name, limit });
  const [news, cds, cchc, running, topics] = await Promise.all([
    shelf("news", 16),
    shelf("section:cds", 12),
    shelf("section:cchc", 12),
    readRunning(open, language, today),
    readTopics(open, language),
  ]);
  const [first] = news;
  const said = new Set([first, ...running].map((card) => card?.number));
  const rest = (cards: readonly PageCard[], limit: number) =>
    cards.filter(({ number }) => !said.has(number)).slice(0, limit);
  return document(
    site,
    {
      ...{ title: text.places.home, description: text.leads.home, path, place: "home" },
      other: places.home[otherLanguage(language)],
      feed: { path: feedPath(path), title: text.places.news },
    },
    [shelfTag(language, "news")],
    <div class="wide home">
      <h1 class="unseen">{text.leads.home}</h1>
      <News {...{ site, first, rest: rest(news, 7) }} />
      {running.length > 0 ? <Running {...{ site, running }} /> : null}
      <div class="two">
        {sections.map((section) => (
          <SectionNews {...{ site, section }} cards={rest(section === "cds" ? cds : cchc, 4)} />
        ))}
      </div>
      {topics.length > 0 ? <Topics {...{ site, topics }} /> : null}
    </div>,
  );
}

function News(props: {
  readonly site: Site;
  readonly first: PageCard | undefined;
  readonly rest: readonly PageCard[];
}) {
  const { site, first, rest } = props;
  const text = words[site.language];
  if (!first) return <Empty title={text.empty.news} help={text.empty.newsHelp} />;
  return (
    <section class="news" aria-labelledby="tin-moi">
      <Titled id="tin-moi" title={text.latest} path={places.news[site.language]} more={text.more} />
      <div class="news-grid">
        <Leading card={first} />
        <ul class="lines">
          {rest.map((card) => (
            <li>
              <h3>
                <a href={pagePath(card)}>{card.title}</a>
              </h3>
              <CardFacts card={card} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Leading({ card }: { readonly card: PageCard }) {
  const picture = pictureOf(card.lead);
  return (
    <article class="leading">
      {picture ? (
        <Picture media={picture} sizes="(min-width: 900px) 560px, 100vw" eager silent />
      ) : null}
      <h3>
        <a href={pagePath(card)}>{card.title}</a>
      </h3>
      <p class="abstract">{card.abstract}</p>
      <CardFacts card={card} />
    </article>
  );
}

/** The heading of a part of the first page, and the way to all of it. */
export function Titled(props: {
  readonly id: string;
  readonly title: string;
  readonly path?: string;
  readonly more?: string;
  readonly children?: Child;
}) {
  const { id, title, path, more } = props;
  return (
    <div class="titled">
      <h2 id={id}>{title}</h2>
      {path && more ? (
        <a href={path} aria-describedby={id}>
          {more}
        </a>
      ) : null}
    </div>
  );
}

function Running({
  site,
  running,
}: {
  readonly site: Site;
  readonly running: readonly PageCard[];
}) {
  const text = words[site.language];
  return (
    <section class="running" aria-labelledby="dang-dien-ra">
      <Titled id="dang-dien-ra" title={text.running} />
      <div class="cards">
        {running.map((card) => (
          <Card card={card} level={3} picture={false} />
        ))}
      </div>
    </section>
  );
}

function SectionNews(props: {
  readonly site: Site;
  readonly section: PortalSection;
  readonly cards: readonly PageCard[];
}) {
  const { site, section, cards } = props;
  const text = words[site.language];
  const [first, ...rest] = cards;
  return (
    <section class="section-news" aria-labelledby={`muc-${section}`}>
      <Titled
        id={`muc-${section}`}
        title={text.places[section]}
        path={places[section][site.language]}
        more={text.more}
      />
      {first ? <Card card={first} level={3} /> : <Empty title={text.empty.news} />}
      <ul class="lines">
        {rest.map((card) => (
          <li>
            <h3>
              <a href={pagePath(card)}>{card.title}</a>
            </h3>
            <CardFacts card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Topics({ site, topics }: { readonly site: Site; readonly topics: readonly TopicCount[] }) {
  const text = words[site.language];
  const often = [...topics].sort((a, b) => b.pages - a.pages).slice(0, 12);
  return (
    <section aria-labelledby="chu-de">
      <Titled
        id="chu-de"
        title={text.places.topics}
        path={places.topics[site.language]}
        more={text.more}
      />
      <ul class="topic-links">
        {often.map(({ key, name }) => (
          <li>
            <a href={topicPath(site.language, key)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
