/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { findHotlines, type HotlineRow, hotlinesTag } from "../../hotlines/index.ts";
import { type DocumentRow, findDocuments, libraryTag } from "../../library/index.ts";
import { honoursTag } from "../keep-honours.ts";
import { type PortalSection, pagePath, shelfTag } from "../page.ts";
import {
  type HonourCard,
  type PageCard,
  readHonours,
  readRunning,
  readShelf,
  readTopics,
  type TopicCount,
} from "../portal.queries.ts";
import { plansTag } from "../switch-plan.ts";
import { document, type Made } from "./document.tsx";
import { LatestDocuments } from "./documents.tsx";
import { telephone } from "./header.tsx";
import { HonourFacts } from "./honours.tsx";
import { Card, CardFacts, Empty, Picture, pictureOf } from "./parts.tsx";
import { feedPath, otherLanguage, places, sections, topicPath } from "./places.ts";
import { type PublicPlan, publicPlans } from "./plan-progress.ts";
import { PromisePicture } from "./promise.tsx";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** The first page: what is new, what is open, where to turn. */
export async function homePage(site: Site): Promise<Made> {
  const { language, open, today } = site;
  const text = words[language];
  const path = places.home[language];
  const shelf = (name: string, limit: number) => readShelf(open, { language, shelf: name, limit });
  const [news, cds, cchc, running, topics, plans, documents, honours, hotlines] = await Promise.all(
    [
      shelf("news", 16),
      shelf("section:cds", 12),
      shelf("section:cchc", 12),
      readRunning(open, language, today),
      readTopics(open, language),
      publicPlans(site),
      findDocuments(open, { limit: 4 }),
      readHonours(open, 3),
      findHotlines(open, 4),
    ],
  );
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
    [shelfTag(language, "news"), plansTag, libraryTag, honoursTag, hotlinesTag],
    <div class="wide home">
      <h1 class="unseen">{text.leads.home}</h1>
      <News {...{ site, first, rest: rest(news, 7) }} />
      <div class="two uneven">
        <Promised {...{ site, plans }} />
        <Help {...{ site, hotlines }} />
      </div>
      {running.length > 0 ? <Running {...{ site, running }} /> : null}
      <div class="two">
        {sections.map((section) => (
          <SectionNews {...{ site, section }} cards={rest(section === "cds" ? cds : cchc, 4)} />
        ))}
      </div>
      <div class="two">
        <Documents {...{ site, documents }} />
        <Honours {...{ site, honours }} />
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
        <Lines cards={rest} />
      </div>
    </section>
  );
}

function Lines({ cards }: { readonly cards: readonly PageCard[] }) {
  return (
    <ul class="lines">
      {cards.map((card) => (
        <li>
          <h3>
            <a href={pagePath(card)}>{card.title}</a>
          </h3>
          <CardFacts card={card} />
        </li>
      ))}
    </ul>
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

/** The plan's promise and how much of it was kept; without a public plan, that none is public. */
function Promised({ site, plans }: { readonly site: Site; readonly plans: readonly PublicPlan[] }) {
  const text = words[site.language];
  const [plan] = plans;
  return (
    <section aria-labelledby="da-hua">
      <Titled
        id="da-hua"
        title={text.promise.home}
        path={places.promise[site.language]}
        more={text.promise.more}
      />
      {plan ? (
        <>
          <p lang="vi">{plan.title}</p>
          <PromisePicture {...{ site, plan }} />
        </>
      ) : (
        <Empty title={text.promise.none} />
      )}
    </section>
  );
}

function Help({
  site,
  hotlines,
}: {
  readonly site: Site;
  readonly hotlines: readonly HotlineRow[];
}) {
  const text = words[site.language];
  return (
    <section class="help" aria-labelledby="can-hoi">
      <Titled
        id="can-hoi"
        title={text.places.hotlines}
        path={places.hotlines[site.language]}
        more={text.more}
      />
      {hotlines.length === 0 ? <p>{text.help.none}</p> : null}
      <ul lang="vi">
        {hotlines.map((row) => (
          <li>
            <a class="number" href={telephone(row.phone)}>
              {row.phone}
            </a>
            <span>
              {row.name}
              <span class="soft">{row.hours}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${places.hotlines[site.language]}#gop-y`}>{text.help.feedback}</a>
      </p>
    </section>
  );
}

function Documents(props: { readonly site: Site; readonly documents: readonly DocumentRow[] }) {
  const { language } = props.site;
  const text = words[language];
  return (
    <section aria-labelledby="van-ban-moi">
      <Titled
        id="van-ban-moi"
        title={text.documents.latest}
        path={places.documents[language]}
        more={text.more}
      />
      {props.documents.length === 0 ? <Empty title={text.documents.none} /> : null}
      <LatestDocuments {...{ language, rows: props.documents }} />
    </section>
  );
}

function Honours({
  site,
  honours,
}: {
  readonly site: Site;
  readonly honours: readonly HonourCard[];
}) {
  const text = words[site.language];
  return (
    <section aria-labelledby="guong">
      <Titled
        id="guong"
        title={text.places.honours}
        path={places.honours[site.language]}
        more={text.more}
      />
      {honours.length === 0 ? <Empty title={text.honours.none} /> : null}
      <ul class="lines">
        {honours.map((row) => (
          <li>
            <h3 lang="vi">{row.name}</h3>
            <p class="abstract" lang="vi">
              {row.words.split("\n")[0]}
            </p>
            <HonourFacts {...{ site, row }} />
          </li>
        ))}
      </ul>
    </section>
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
      <Lines cards={rest} />
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
