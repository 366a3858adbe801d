/** @jsxImportSource hono/jsx */
import type { Imprint } from "../imprint.ts";
import { mainPlaces } from "./header.tsx";
import type { Head } from "./layout.tsx";
import { feedPath, languageNames, otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

interface Props {
  readonly site: Site;
  readonly imprint: Imprint;
  readonly head: Head;
}

/** Every place once more, and who answers for what is said here. */
export function Footer({ site, imprint, head }: Props) {
  const { language } = site;
  const text = words[language];
  const other = otherLanguage(language);
  const { siteName, agency } = imprint[language];
  return (
    <footer class="foot">
      <div class="wide">
        <nav aria-label={text.footerNav}>
          <ul>
            {[...mainPlaces, "search" as const, "map" as const].map((place) => (
              <li>
                <a href={places[place][language]}>{text.places[place]}</a>
              </li>
            ))}
            <li>
              <a href={feedPath(places.home[language])}>RSS</a>
            </li>
            <li>
              <a href={head.other ?? places.home[other]} lang={other} hreflang={other}>
                {languageNames[other]}
              </a>
            </li>
          </ul>
        </nav>
        <div class="imprint">
          <p>
            <strong>{siteName}</strong>
          </p>
          {agency ? <p>{agency}</p> : null}
          <p class="soft">{text.accessibility}</p>
          <p>
            <a href="/console">{text.staff}</a>
          </p>
        </div>
      </div>
    </footer>
  );
}
