/** @jsxImportSource hono/jsx */
import { html, raw } from "hono/html";
import { readingMinutes, wordsIn } from "../../../platform/contract/rich-text/words.ts";
import { renderRichText } from "../../../platform/rich-text/render.ts";
import { pagePath, shelfTag, storyTag } from "../page.ts";
import { type FoundPage, type PageCard, readPage, readShelf } from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { dayInVietnam } from "./format.ts";
import { Medium, mediumHtml } from "./media.tsx";
import { Breadcrumb, Day, filePath, pictureOf, type Step, stepOf } from "./parts.tsx";
import { otherLanguage, topicPath } from "./places.ts";
import { html as htmlType, type Site } from "./site.ts";
import { words } from "./words.ts";

/** How a story is shown: to be read, or on paper. */
export type View = "read" | "print";

const printPath = (path: string, language: "vi" | "en") =>
  `${path}/${language === "vi" ? "ban-in" : "print"}`;

/** A story by the words and number of its address; undefined where there never was one. */
export async function storyPage(
  site: Site,
  address: { readonly slug: string; readonly number: number },
  view: View,
): Promise<Made | undefined> {
  const page = await readPage(site.open, site.language, address.number);
  if (!page) return undefined;
  if (page.withdrawn) return gonePage(site, page, page.withdrawn);
  const path = pagePath(page);
  const here = view === "print" ? printPath(path, site.language) : path;
  if (address.slug !== page.slug)
    return {
      status: 301,
      type: htmlType,
      text: "",
      location: here,
      tags: [storyTag(page.storyId)],
    };
  return drawStory(site, page, view);
}

/** A story as readers see it; `hidden` from search engines where it is no page of its own. */
export async function drawStory(
  site: Site,
  page: FoundPage,
  view: View,
  hidden = view === "print",
): Promise<Made> {
  const path = pagePath(page);
  const other = page.other && pagePath({ ...page.other, language: otherLanguage(site.language) });
  const picture = pictureOf(page.lead)?.files[0];
  const shelf = shelfOf(page);
  const related = await relatedTo(site, page, shelf);
  return document(
    site,
    {
      ...{ title: page.title, description: page.abstract || page.title, path, other },
      ...(page.sections[0] ? { place: page.sections[0] } : { place: "news" as const }),
      ...{ ofArticle: true, picture: picture && site.base + filePath(picture) },
      ...(hidden ? { hidden: true as const } : {}),
    },
    [storyTag(page.storyId), shelfTag(site.language, shelf)],
    view === "print" ? (
      <Printed {...{ site, page, path }} />
    ) : (
      <Story {...{ site, page, path, related }} />
    ),
  );
}

// The list the related stories are read from.
const shelfOf = ({ topics, sections }: FoundPage) =>
  topics[0] ? `topic:${topics[0].key}` : sections[0] ? `section:${sections[0]}` : "news";

const relatedAtMost = 4;

/** The latest beside a page; what stands on a shelf is one thing all its pages share. */
async function relatedTo(site: Site, page: FoundPage, shelf: string): Promise<PageCard[]> {
  const { language, open, cache } = site;
  const latest = await cache.fact(shelfTag(language, shelf), () =>
    readShelf(open, { language, shelf, limit: relatedAtMost + 1 }),
  );
  return latest.filter(({ number }) => number !== page.number).slice(0, relatedAtMost);
}

function gonePage(
  site: Site,
  page: FoundPage,
  { reason, at }: NonNullable<FoundPage["withdrawn"]>,
): Promise<Made> {
  const text = words[site.language].gone;
  return document(
    site,
    { title: text.title, description: text.title, path: pagePath(page), other: null, hidden: true },
    [storyTag(page.storyId)],
    <div class="wide narrow said">
      <h1>{text.title}</h1>
      <p>{text.text(dayInVietnam(new Date(at)))}</p>
      <blockquote>{reason}</blockquote>
    </div>,
    410,
  );
}

interface Props {
  readonly site: Site;
  readonly page: FoundPage;
  readonly path: string;
}

function Story({ site, page, path, related }: Props & { readonly related: readonly PageCard[] }) {
  const { language } = site;
  const text = words[language];
  const steps: Step[] = [stepOf(language, page.sections[0] ?? "news"), { name: page.title, path }];
  return (
    <div class="wide column">
      <Breadcrumb {...{ language, steps }} />
      <article class="story" itemscope itemtype="https://schema.org/Article">
        <StoryHead {...{ site, page, path }} />
        {page.lead ? (
          <div class="story-lead">
            <Medium {...{ media: page.lead, language, caption: "", eager: true }} />
          </div>
        ) : null}
        <div class="body" itemprop="articleBody">
          {raw(bodyOf(page))}
        </div>
        <StoryFoot {...{ site, page, path }} />
      </article>
      {related.length > 0 ? (
        <section class="related" aria-labelledby="doc-them">
          <h2 id="doc-them">{text.related}</h2>
          <ul>
            {related.map((one) => (
              <li>
                <a href={pagePath(one)}>{one.title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function StoryHead({ site, page, path }: Props) {
  const { language } = site;
  const text = words[language];
  const changed = page.corrections.length > 0 ? page.changedAt : null;
  return (
    <header>
      <h1 itemprop="headline">{page.title}</h1>
      {page.abstract ? (
        <p class="lead" itemprop="description">
          {page.abstract}
        </p>
      ) : null}
      <p class="facts">
        <span>
          {`${text.published} `}
          <time itemprop="datePublished" datetime={page.publishedAt.toISOString()}>
            {dayInVietnam(page.publishedAt)}
          </time>
          {changed ? `, ${text.changed} ` : null}
          {changed ? (
            <time itemprop="dateModified" datetime={changed.toISOString()}>
              {dayInVietnam(changed)}
            </time>
          ) : null}
        </span>
        <span itemprop="publisher" itemscope itemtype="https://schema.org/GovernmentOrganization">
          <span itemprop="name">{page.unitName}</span>
        </span>
        <span>{text.minutes(readingMinutes(wordsIn(page.body)))}</span>
        {page.sample ? <span class="sample">{text.sample}</span> : null}
      </p>
      {page.sample ? <p class="note">{text.sampleNote}</p> : null}
      <Corrections page={page} />
      {html`<link itemprop="mainEntityOfPage" href="${site.base + path}"/><meta itemprop="inLanguage" content="${language}"/>`}
    </header>
  );
}

/** What was wrong is told before the text that was mended. */
function Corrections({ page }: { readonly page: FoundPage }) {
  const text = words[page.language];
  if (page.corrections.length === 0) return null;
  return (
    <aside class="corrections" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh">{text.corrections}</h2>
      <ul>
        {page.corrections.map(({ note, at }) => (
          <li>
            {`${text.correctedOn(dayInVietnam(new Date(at)))}: `}
            <span itemprop="correction">{note}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function StoryFoot({ site, page, path }: Props) {
  const { language } = site;
  const text = words[language];
  return (
    <footer class="story-foot">
      {page.byline ? (
        <p class="byline" itemprop="author">
          {page.byline}
        </p>
      ) : null}
      {page.sourceWords ? (
        <p>
          {`${text.source}: `}
          <span itemprop="isBasedOn">{page.sourceWords}</span>
        </p>
      ) : null}
      {page.topics.length > 0 ? (
        <p class="topics">
          {`${text.topics}: `}
          {page.topics.map(({ key, name }) => (
            <a href={topicPath(language, key)} rel="tag">
              {name}
            </a>
          ))}
        </p>
      ) : null}
      <p class="no-print">
        <a href={printPath(path, language)} rel="nofollow">
          {text.printView}
        </a>
      </p>
    </footer>
  );
}

function Printed({ site, page, path }: Props) {
  const text = words[site.language];
  return (
    <div class="printed">
      <p class="no-print">
        <a href={path}>{text.backToPage}</a>
      </p>
      <article>
        <h1>{page.title}</h1>
        <p class="facts">
          <Day moment={page.publishedAt} />
          <span>{page.unitName}</span>
        </p>
        <Corrections page={page} />
        <p class="lead">{page.abstract}</p>
        <div class="body">{raw(bodyOf(page))}</div>
        {page.byline ? <p class="byline">{page.byline}</p> : null}
        <p class="facts">{text.printedFrom(site.base + path)}</p>
      </article>
    </div>
  );
}

// The lead stands above already.
function bodyOf(page: FoundPage): string {
  const media = new Map(page.media.map((one) => [one.id, one]));
  return renderRichText(page.body, {
    media: (id, caption) => {
      const found = media.get(id);
      return found ? mediumHtml({ media: found, language: page.language, caption }) : null;
    },
  });
}
