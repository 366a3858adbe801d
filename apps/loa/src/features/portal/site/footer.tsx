/** @jsxImportSource hono/jsx */
import type { Imprint } from "../imprint.ts";
import type { PortalLanguage } from "../page.ts";
import { mainPlaces, telephone } from "./header.tsx";
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
  const { siteName } = imprint[language];
  return (
    <footer class="foot">
      <div class="wide">
        <nav aria-label={text.footerNav}>
          <ul>
            {[...mainPlaces, "search" as const, "map" as const, "about" as const].map((place) => (
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
          <ImprintLines {...{ language, imprint }} />
          <p class="soft">{text.accessibility}</p>
          <p>
            <a href="/console">{text.staff}</a>
          </p>
        </div>
      </div>
    </footer>
  );
}

const lines = ["governingBody", "responsible", "address", "phone", "email", "licence"] as const;

/** Who answers for the portal, as the law wants it said; nothing where an administrator has said nothing. */
export function ImprintLines(props: {
  readonly language: PortalLanguage;
  readonly imprint: Imprint;
}) {
  const said = props.imprint[props.language];
  const text = words[props.language].about;
  const shown = lines.filter((line) => said[line] !== "");
  if (shown.length === 0) return null;
  return (
    <dl>
      {shown.map((line) => (
        <>
          <dt>{text[line]}</dt>
          <dd>
            {line === "phone" ? (
              <a href={telephone(said.phone)}>{said.phone}</a>
            ) : line === "email" ? (
              <a href={`mailto:${said.email}`}>{said.email}</a>
            ) : (
              said[line]
            )}
          </dd>
        </>
      ))}
    </dl>
  );
}
