import type { DragEvent, ReactNode } from "react";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { StoryCard } from "../contract.ts";
import css from "./Newsroom.module.css";
import { StoryMark } from "./StoryMark.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly card: StoryCard;
  /** Where the column does not already say it. */
  readonly withState?: boolean;
  readonly withDay?: boolean;
  /** Given: can be dragged onto a day. */
  readonly onDrag?: (event: DragEvent) => void;
  readonly children?: ReactNode;
}

/** One story on the desk, the board or a day: its title, and what is to be known of it. */
export function StoryCardLine({ card, withState, withDay = true, onDrag, children }: Props) {
  return (
    <article className={css.card} draggable={onDrag !== undefined} onDragStart={onDrag}>
      <Link
        to={pathTo("/newsroom/stories/$storyId", { storyId: card.id })}
        search={card.language === "en" ? { lang: "en" } : {}}
        className={css.cardTitle}
      >
        {card.title}
      </Link>
      {withState ? <StoryMark state={card.stage} /> : null}
      <Facts card={card} withDay={withDay} />
      {children}
    </article>
  );
}

function Facts({ card, withDay }: { readonly card: StoryCard; readonly withDay: boolean }) {
  const words = useTexts(texts);
  const { date, moment } = useFormat();
  const outOf = ({ state, at }: NonNullable<StoryCard["out"]>) => words.outAt[state](moment(at));
  const facts = [
    ...(withDay ? [card.plannedOn ? date(card.plannedOn) : words.noDay] : []),
    card.topics.length > 0 ? card.topics.join("; ") : words.noTopic,
    words.savedBy(moment(card.savedAt), card.savedBy ?? words.somebody),
    ...(card.out ? [outOf(card.out)] : []),
    ...(card.openComments > 0 ? [words.comments(card.openComments)] : []),
    ...(card.translation === "current" ? [words.hasTranslation] : []),
  ];
  const alarms = [
    ...(card.emergency ? [words.emergency] : []),
    ...(card.translation === "outOfDate" ? [words.translationOld] : []),
  ];
  return (
    <p className={css.cardFacts}>
      {facts.join(" · ")}
      {alarms.map((alarm) => (
        <strong key={alarm} className={css.alarm}>
          {" "}
          {alarm}
        </strong>
      ))}
    </p>
  );
}
