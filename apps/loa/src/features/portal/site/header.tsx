/** @jsxImportSource hono/jsx */
import type { HotlineRow } from "../../hotlines/index.ts";
import type { Imprint } from "../imprint.ts";
import type { Head } from "./layout.tsx";
import { Flag } from "./mark.tsx";
import { languageNames, otherLanguage, type Place, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** Places of the main navigation, in their order. */
export const mainPlaces: readonly Place[] = [
  ...(["news", "cds", "cchc", "topics", "documents", "promise"] as const),
  ...(["indices", "honours", "listen", "hotlines"] as const),
];

// The hotlines stand right above it.
const onTheBar = mainPlaces.filter((place) => place !== "hotlines");

interface Props {
  readonly site: Site;
  readonly imprint: Imprint;
  readonly head: Head;
  readonly hotline: HotlineRow | undefined;
}

/** Who speaks, search, the other language, and the main places. */
export function Header({ site, imprint, head, hotline }: Props) {
  const text = words[site.language];
  const { siteName, agency } = imprint[site.language];
  return (
    <header class="top">
      <div class="wide masthead">
        <a class="name" href={places.home[site.language]}>
          <Flag />
          <span>
            {agency ? <span class="agency">{agency}</span> : null}
            <span class="site">{siteName}</span>
          </span>
        </a>
        <div class="tools">
          <SearchForm site={site} />
          <OtherLanguage {...{ site, head }} />
        </div>
      </div>
      <HelpLine {...{ site, hotline }} />
      <nav class="main-nav" aria-label={text.mainNav}>
        <div class="wide">
          <Places {...{ site, head }} shown={onTheBar} />
        </div>
      </nav>
      <details class="menu">
        <summary>{text.menu}</summary>
        <nav aria-label={text.mainNav}>
          <Places {...{ site, head }} shown={mainPlaces} />
        </nav>
      </details>
    </header>
  );
}

/** Where a worried person looks first. */
function HelpLine({ site, hotline }: Pick<Props, "site" | "hotline">) {
  const text = words[site.language];
  return (
    <div class="help-line">
      <p class="wide">
        <span>{text.help.title}</span>
        {hotline ? (
          <a class="call" href={telephone(hotline.phone)}>
            {hotline.phone}
          </a>
        ) : null}
        {hotline ? <span class="when">{hotline.hours}</span> : null}
        <a href={places.hotlines[site.language]}>{text.help.all}</a>
        <a href={`${places.hotlines[site.language]}#gop-y`}>{text.help.feedback}</a>
      </p>
    </div>
  );
}

/** A number as a telephone dials it. */
export const telephone = (phone: string) => `tel:${phone.replace(/[^0-9+]/g, "")}`;

function Places(props: Pick<Props, "site" | "head"> & { readonly shown: readonly Place[] }) {
  const { site, head, shown } = props;
  const text = words[site.language];
  return (
    <ul>
      {shown.map((place) => (
        <li>
          <a
            href={places[place][site.language]}
            {...(head.place === place ? { "aria-current": "page" as const } : {})}
          >
            {text.places[place]}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A form that works without a script; its answer has an address. */
export function SearchForm({ site, asked }: { readonly site: Site; readonly asked?: string }) {
  const text = words[site.language];
  return (
    <search>
      <form class="search" action={places.search[site.language]} method="get">
        <input
          type="search"
          name="q"
          aria-label={text.searchLabel}
          placeholder={text.searchLabel}
          maxlength={200}
          value={asked ?? ""}
          enterkeyhint="search"
        />
        <button type="submit">{text.searchButton}</button>
      </form>
    </search>
  );
}

// A page without a translation leads to the other edition's first page.
function OtherLanguage({ site, head }: Pick<Props, "site" | "head">) {
  const other = otherLanguage(site.language);
  return (
    <a class="language" href={head.other ?? places.home[other]} hreflang={other} lang={other}>
      {languageNames[other]}
    </a>
  );
}
