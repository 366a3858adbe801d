/** @jsxImportSource hono/jsx */
import { imprintTag, readImprint } from "../imprint.ts";
import { document, type Made } from "./document.tsx";
import { ImprintLines } from "./footer.tsx";
import { PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** Who answers for the portal, and what it promises its readers. */
export async function aboutPage(site: Site): Promise<Made> {
  const { language, open, cache } = site;
  const text = words[language];
  const imprint = await cache.fact(imprintTag, () => readImprint(open));
  const [title, path] = [text.places.about, places.about[language]];
  const said = imprint[language].governingBody !== "";
  return document(
    site,
    {
      ...{ title, description: text.leads.about, path },
      other: places.about[otherLanguage(language)],
    },
    [],
    <div class="wide narrow">
      <PlaceHead
        {...{ language, title, lead: text.leads.about }}
        steps={[stepOf(language, "about")]}
      />
      <div class="body imprint">
        {said ? <ImprintLines {...{ language, imprint }} /> : <p>{text.about.unsaid}</p>}
        <h2>{text.about.accessTitle}</h2>
        <p>{text.about.access}</p>
        <h2>{text.about.privacyTitle}</h2>
        <p>{text.about.privacy}</p>
        <h2>{text.about.correctionTitle}</h2>
        <p>{text.about.correction}</p>
      </div>
    </div>,
  );
}
