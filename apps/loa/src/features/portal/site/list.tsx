/** @jsxImportSource hono/jsx */
import { shelfTag } from "../page.ts";
import { readShelf, readTopic } from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { Card, Empty, PlaceHead, type Step, stepOf } from "./parts.tsx";
import {
  feedPath,
  type ListPlace,
  listPlaces,
  otherLanguage,
  places,
  topicPath,
} from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

const perPage = 20;

interface Listed {
  readonly title: string;
  readonly lead?: string;
  readonly path: string;
  readonly other: string | null;
  readonly shelf: string;
  readonly steps: readonly Step[];
  readonly place?: ListPlace | "topics";
}

/** One of the portal's lists, from its beginning or after a page. */
export function listPage(site: Site, place: ListPlace, before?: number): Promise<Made> {
  const text = words[site.language];
  return shelfPage(site, before, {
    ...{ title: text.places[place], lead: text.leads[place], place },
    ...{ path: places[place][site.language], other: places[place][otherLanguage(site.language)] },
    ...{ shelf: listPlaces[place], steps: [stepOf(site.language, place)] },
  });
}

/** Everything on a topic; undefined where nothing was ever published on it. */
export async function topicPage(
  site: Site,
  key: string,
  before?: number,
): Promise<Made | undefined> {
  const name = await readTopic(site.open, site.language, key);
  if (name === undefined) return undefined;
  const path = topicPath(site.language, key);
  const otherName = await readTopic(site.open, otherLanguage(site.language), key);
  return shelfPage(site, before, {
    ...{ title: name, path, shelf: `topic:${key}`, place: "topics" },
    other: otherName === undefined ? null : topicPath(otherLanguage(site.language), key),
    steps: [stepOf(site.language, "topics"), { name, path }],
  });
}

async function shelfPage(site: Site, before: number | undefined, listed: Listed): Promise<Made> {
  const { language, open } = site;
  const text = words[language];
  const { title, lead, path, other, shelf, steps, place } = listed;
  const rows = await readShelf(open, { language, shelf, before, limit: perPage + 1 });
  const shown = rows.slice(0, perPage);
  const last = rows.length > perPage ? shown.at(-1) : undefined;
  return document(
    site,
    {
      ...{ title, path, other, description: lead ?? title },
      ...(place ? { place } : {}),
      ...(before ? { hidden: true as const } : {}),
      feed: { path: feedPath(path), title },
    },
    [shelfTag(language, shelf)],
    <div class="wide narrow">
      <PlaceHead {...{ language, title, steps }} {...(lead ? { lead } : {})} />
      {shown.length === 0 ? (
        <Empty title={before ? text.empty.olderNone : text.empty.news} help={text.empty.newsHelp} />
      ) : (
        <div class="cards">
          {shown.map((card) => (
            <Card card={card} />
          ))}
        </div>
      )}
      <p class="turn">
        {before ? <a href={path}>{text.newest}</a> : null}
        {last ? <a href={`${path}?truoc=${last.number}`}>{text.older}</a> : null}
        <a href={feedPath(path)}>{text.feed}</a>
      </p>
    </div>,
  );
}
