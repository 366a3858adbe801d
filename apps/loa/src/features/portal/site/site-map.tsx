/** @jsxImportSource hono/jsx */
import { shelfTag } from "../page.ts";
import { readTopics } from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { mainPlaces } from "./header.tsx";
import { PlaceHead, stepOf } from "./parts.tsx";
import { feedPath, listPlaces, otherLanguage, type Place, places, topicPath } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** Every place of the portal, for people. */
export async function siteMapPage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const topics = await readTopics(site.open, language);
  const title = text.places.map;
  return document(
    site,
    {
      ...{ title, description: text.leads.map, path: places.map[language] },
      other: places.map[otherLanguage(language)],
    },
    [shelfTag(language, "news")],
    <div class="wide narrow">
      <PlaceHead {...{ language, title, lead: text.leads.map }} steps={[stepOf(language, "map")]} />
      <ul class="map">
        {(["home", ...mainPlaces, "search"] as const).map((place) => (
          <li>
            <a href={places[place][language]}>{text.places[place]}</a>
            {isList(place) ? (
              <>
                {" "}
                <a class="soft" href={feedPath(places[place][language])}>
                  {text.feedOf(text.places[place])}
                </a>
              </>
            ) : null}
            {place === "topics" && topics.length > 0 ? (
              <ul>
                {topics.map(({ key, name }) => (
                  <li>
                    <a href={topicPath(language, key)}>{name}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </div>,
  );
}

const isList = (place: Place) => place in listPlaces;
