/** @jsxImportSource hono/jsx */
import { honoursTag } from "../keep-honours.ts";
import { type HonourCard, readHonours } from "../portal.queries.ts";
import { document, type Made } from "./document.tsx";
import { Day, Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** Exemplars and initiatives, those shown last first. */
export async function honoursPage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const rows = await readHonours(site.open, 200);
  const [title, path] = [text.places.honours, places.honours[language]];
  return document(
    site,
    {
      ...{ title, description: text.leads.honours, path, place: "honours" },
      other: places.honours[otherLanguage(language)],
    },
    [honoursTag],
    <div class="wide narrow">
      <PlaceHead
        {...{ language, title, lead: text.leads.honours }}
        steps={[stepOf(language, "honours")]}
      />
      {rows.length === 0 ? <Empty title={text.honours.none} /> : null}
      <div class="cards">
        {rows.map((row) => (
          <article class="card" lang="vi">
            <h2>{row.name}</h2>
            {row.words.split(/\n+/).map((line) => (
              <p class="abstract">{line}</p>
            ))}
            <HonourFacts {...{ site, row }} />
          </article>
        ))}
      </div>
    </div>,
  );
}

export function HonourFacts({ site, row }: { readonly site: Site; readonly row: HonourCard }) {
  const text = words[site.language];
  return (
    <p class="facts">
      <strong lang={site.language}>{text.honours[row.kind]}</strong>
      <span>{row.unitName}</span>
      <Day moment={row.shownAt} />
      {row.sample ? <span class="sample">{text.sample}</span> : null}
    </p>
  );
}
