import { type KeyboardEvent, useEffect, useRef } from "react";
import { addDays } from "../../../platform/ui/format/week-days.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { CalendarEntry } from "../contract.ts";
import css from "./Channels.module.css";
import { carriedEntry } from "./carried.ts";
import { dayOf, hourOf } from "./hours.ts";
import { PublishingMark } from "./PublishingMark.tsx";
import { texts } from "./texts.ts";
import type { Placing } from "./usePlacing.ts";

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 },
};

interface Props {
  readonly entry: CalendarEntry;
  /** Given: what is scheduled goes to another day by mouse or keys. */
  readonly placing?: Placing;
}

/** One thing that goes out, went out, was withdrawn or refused. */
export function EntryLine({ entry, placing }: Props) {
  const { kind, title, storyId, canMove, at } = entry;
  const place = useRef<HTMLElement>(null);
  const followed = placing?.followed === entry.id;
  // Moved, it stands in another day, and what had the keys is gone.
  useEffect(() => {
    if (followed && document.activeElement === document.body)
      place.current?.querySelector("a")?.focus();
  }, [followed]);
  const movable = canMove && placing !== undefined;
  const step = (event: KeyboardEvent) => {
    const days = event.altKey && movable ? steps[event.key] : undefined;
    if (days === undefined) return;
    event.preventDefault();
    placing?.move(entry, addDays(dayOf(at), days));
  };
  return (
    <article
      ref={place}
      className={css.entry}
      data-kind={kind}
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData(carriedEntry, entry.id)}
    >
      <Link
        to={pathTo("/newsroom/stories/$storyId/publishing", { storyId })}
        className={css.entryTitle}
        onKeyDown={step}
      >
        <span className={css.hour}>{hourOf(at)}</span> {title}
      </Link>
      <p className={css.mark}>
        <PublishingMark kind={kind} />
      </p>
      <Facts entry={entry} />
    </article>
  );
}

function Facts({ entry }: { readonly entry: CalendarEntry }) {
  const words = useTexts(texts);
  const { language: spoken } = useLanguage();
  const { kind, language, counts, corrected, emergency, words: why, url } = entry;
  const facts = [
    ...(language === "en" ? [words.english] : []),
    ...(kind === "published" ? [words.countedFor(counts)] : []),
    ...(corrected ? [words.wasCorrected] : []),
    ...(why ? [why[spoken]] : []),
  ];
  return (
    <p className={css.facts}>
      {facts.join(" · ")}
      {emergency ? <strong className={css.alarm}> {words.emergency}</strong> : null}{" "}
      {kind === "published" && url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {words.openPage}
        </a>
      ) : null}
    </p>
  );
}
