/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import { type PageFile, type PageMedia, type PortalLanguage, pagePath } from "../page.ts";
import type { PageCard } from "../portal.queries.ts";
import { dayInVietnam, dayOf } from "./format.ts";
import { type Place, places } from "./places.ts";
import { words } from "./words.ts";

export interface Step {
  readonly name: string;
  readonly path: string;
}

/** The way from the first page to here; the last step is where one is. */
export function Breadcrumb(props: {
  readonly language: PortalLanguage;
  readonly steps: readonly Step[];
}) {
  const text = words[props.language];
  const steps = [{ name: text.places.home, path: places.home[props.language] }, ...props.steps];
  return (
    <nav class="crumbs" aria-label={text.breadcrumb}>
      <ol itemscope itemtype="https://schema.org/BreadcrumbList">
        {steps.map(({ name, path }, at) => (
          <li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem">
            <a
              itemprop="item"
              href={path}
              {...(at === steps.length - 1 ? { "aria-current": "page" as const } : {})}
            >
              <span itemprop="name">{name}</span>
            </a>
            <meta itemprop="position" content={String(at + 1)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The first lines of a place: where one is, and what is here. */
export function PlaceHead(props: {
  readonly language: PortalLanguage;
  readonly title: string;
  readonly lead?: string;
  readonly steps: readonly Step[];
  readonly children?: Child;
}) {
  return (
    <div class="place-head">
      <Breadcrumb language={props.language} steps={props.steps} />
      <h1>{props.title}</h1>
      {props.lead ? <p class="lead">{props.lead}</p> : null}
      {props.children}
    </div>
  );
}

export const stepOf = (language: PortalLanguage, place: Place): Step => ({
  name: words[language].places[place],
  path: places[place][language],
});

export function Day({ moment }: { readonly moment: Date }) {
  return <time datetime={moment.toISOString()}>{dayInVietnam(moment)}</time>;
}

export const filePath = ({ sha256, address }: PageFile) => address ?? `/tep/${sha256}`;

/** A picture in the sizes there are; its place is kept free before it comes. */
export function Picture(props: {
  readonly media: PageMedia;
  readonly sizes: string;
  readonly eager?: boolean;
  /** Beside the words that say the same, a picture is passed over. */
  readonly silent?: boolean;
}) {
  const { media, sizes, eager, silent } = props;
  const [best] = media.files;
  if (!best) return null;
  const sized = media.files.filter(({ width }) => width !== undefined);
  const set = sized.map((file) => `${filePath(file)} ${file.width}w`).join(", ");
  return (
    <img
      src={filePath(best)}
      alt={silent ? "" : media.alt}
      {...(media.width ? { width: media.width } : {})}
      {...(media.height ? { height: media.height } : {})}
      {...(sized.length > 1 ? { srcset: set, sizes } : {})}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
    />
  );
}

const posterOf = ({ kind, poster, alt, id, width, height }: PageMedia): PageMedia | null =>
  kind === "picture" || !poster
    ? null
    : {
        ...{ id, kind: "picture", alt, files: [poster] },
        ...(width ? { width } : {}),
        ...(height ? { height } : {}),
      };

/** The picture that stands for a page in a list. */
export const pictureOf = (lead: PageMedia | null): PageMedia | null =>
  lead === null ? null : lead.kind === "picture" ? lead : posterOf(lead);

interface CardProps {
  readonly card: PageCard;
  readonly level?: 2 | 3;
  readonly abstract?: boolean;
  readonly picture?: boolean;
}

/** One story in a list: its title is the link. */
export function Card({ card, level = 2, abstract = true, picture = true }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const shown = picture ? pictureOf(card.lead) : null;
  return (
    <article class={shown ? "card pictured" : "card"}>
      {shown ? (
        <div class="card-picture">
          <Picture media={shown} sizes="200px" silent />
        </div>
      ) : null}
      <div>
        <Heading>
          <a href={pagePath(card)}>{card.title}</a>
        </Heading>
        {abstract && card.abstract ? <p class="abstract">{card.abstract}</p> : null}
        <CardFacts card={card} />
      </div>
    </article>
  );
}

/** When, by whom, and what kind of thing it is. */
export function CardFacts({ card }: { readonly card: PageCard }) {
  const text = words[card.language];
  const minutes = card.lead?.seconds ? Math.max(1, Math.round(card.lead.seconds / 60)) : 0;
  return (
    <p class="facts">
      {card.runsUntil ? (
        <strong>{`${text.running}, ${text.runsUntil(dayOf(card.runsUntil))}`}</strong>
      ) : null}
      {card.kind === "article" ? null : (
        <span class="kind">
          {minutes ? `${text.kinds[card.kind]}, ${text.lasts(minutes)}` : text.kinds[card.kind]}
        </span>
      )}
      <Day moment={card.publishedAt} />
      <span>{card.unitName}</span>
      {card.sample ? <span class="sample">{text.sample}</span> : null}
    </p>
  );
}

/** A list without anything says so, and what will be here. */
export function Empty({ title, help }: { readonly title: string; readonly help?: string }) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      {help ? <p>{help}</p> : null}
    </div>
  );
}
