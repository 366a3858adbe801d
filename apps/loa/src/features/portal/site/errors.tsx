/** @jsxImportSource hono/jsx */
import { document, type Made } from "./document.tsx";
import { mainPlaces, SearchForm } from "./header.tsx";
import { places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** No such page: what may have happened, and the ways on. Not kept, for there is no end of addresses. */
export async function missingPage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const { title } = text.missing;
  const made = await document(
    site,
    { title, description: title, path: places.home[language], other: null, hidden: true },
    [],
    <div class="wide narrow said">
      <h1>{title}</h1>
      <p>{text.missing.text}</p>
      <SearchForm site={site} />
      <ul>
        {mainPlaces.map((place) => (
          <li>
            <a href={places[place][language]}>{text.places[place]}</a>
          </li>
        ))}
      </ul>
    </div>,
    404,
  );
  return { ...made, passing: true };
}

/** Said when nothing else can be: needs no database and no style sheet of the portal. */
export function brokenPage(language: "vi" | "en"): string {
  const { title, text } = words[language].broken;
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={places.home[language]}>{words[language].places.home}</a>
        </p>
      </body>
    </html>
  );
  return `<!doctype html>${String(page)}`;
}
