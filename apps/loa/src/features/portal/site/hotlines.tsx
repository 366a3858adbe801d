/** @jsxImportSource hono/jsx */
import { findHotlines, type HotlineRow, hotlinesTag, isStale } from "../../hotlines/index.ts";
import { imprintTag, readImprint } from "../imprint.ts";
import { document, type Made } from "./document.tsx";
import { dayOf } from "./format.ts";
import { telephone } from "./header.tsx";
import { Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** The directory: whom to call, when, and whether the number was tried lately; below, where to write. */
export async function hotlinesPage(site: Site): Promise<Made> {
  const { language, open, cache } = site;
  const text = words[language];
  const rows = await findHotlines(open);
  const imprint = await cache.fact(imprintTag, () => readImprint(open));
  const { email } = imprint[language];
  const [title, path] = [text.places.hotlines, places.hotlines[language]];
  return document(
    site,
    {
      ...{ title, description: text.leads.hotlines, path, place: "hotlines" },
      other: places.hotlines[otherLanguage(language)],
    },
    [hotlinesTag],
    <div class="wide">
      <PlaceHead
        {...{ language, title, lead: text.leads.hotlines }}
        steps={[stepOf(language, "hotlines")]}
      />
      {rows.length === 0 ? <Empty title={text.help.none} /> : null}
      <ul class="hotlines" lang="vi">
        {rows.map((row) => (
          <li>
            <Hotline {...{ site, row }} />
          </li>
        ))}
      </ul>
      <section id="gop-y" class="feedback" aria-labelledby="gop-y-ten">
        <h2 id="gop-y-ten">{text.help.feedback}</h2>
        <p>{text.help.feedbackText}</p>
        <p class="turn">
          <a href="https://dichvucong.gov.vn">{text.help.national}</a>
          {email ? <a href={`mailto:${email}`}>{`${text.help.write} ${email}`}</a> : null}
        </p>
      </section>
    </div>,
  );
}

export function Hotline({ site, row }: { readonly site: Site; readonly row: HotlineRow }) {
  const { language, today } = site;
  const text = words[language];
  return (
    <>
      <h2>{row.name}</h2>
      <p>
        <a class="number" href={telephone(row.phone)}>
          {row.phone}
        </a>
      </p>
      <p>{row.purpose}</p>
      <p class="facts" lang={language}>
        <span>{`${text.help.hours}: ${row.hours}`}</span>
        <span>{row.unitName}</span>
        {row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : null}
        {row.checkedOn ? <span>{text.help.checked(dayOf(row.checkedOn))}</span> : null}
        {row.sample ? <span class="sample">{text.sample}</span> : null}
      </p>
      {isStale(row.checkedOn, today) ? (
        <p class="warn" lang={language}>
          {text.help.stale}
        </p>
      ) : null}
    </>
  );
}
