/** @jsxImportSource hono/jsx */
import { shelfTag } from "../page.ts";
import { readTopics } from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { numberIn } from "./format.ts";
import { Day, Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places, topicPath } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** All topics something was published on. */
export async function topicsPage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const topics = await readTopics(site.open, language);
  const path = places.topics[language];
  const title = text.places.topics;
  return document(
    site,
    {
      ...{ title, description: text.leads.topics, path, place: "topics" },
      other: places.topics[otherLanguage(language)],
    },
    [shelfTag(language, "news")],
    <div class="wide narrow">
      <PlaceHead
        {...{ language, title, lead: text.leads.topics }}
        steps={[stepOf(language, "topics")]}
      />
      {topics.length === 0 ? (
        <Empty title={text.empty.topics} help={text.empty.newsHelp} />
      ) : (
        <ul class="topic-list">
          {topics.map(({ key, name, pages, latestAt }) => (
            <li>
              <a href={topicPath(language, key)}>{name}</a>
              <p class="facts">
                <span>{text.stories(pages >= 100 ? "100+" : numberIn(language, pages))}</span>
                <span>
                  {`${text.latestOn} `}
                  <Day moment={latestAt} />
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>,
  );
}
