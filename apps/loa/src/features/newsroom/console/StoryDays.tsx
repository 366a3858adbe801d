import type { DragEvent, ReactNode } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { addDays, mondayOf, weekFrom } from "../../../platform/ui/format/week-days.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { getDesk, getStory, listStories, planStory, type StoryCard } from "../contract.ts";
import css from "./Newsroom.module.css";
import { StoryCardLine } from "./StoryCardLine.tsx";
import type { ChangeSearch, StoriesSearch } from "./stories-search.ts";
import { texts } from "./texts.ts";
import { useDesks } from "./useDesks.ts";

/** What a dragged card carries. */
const carried = "application/x-loa-story";

/** A week of planned stories, and the tray of those without a day. */
export function StoryDays({
  search,
  change,
}: {
  readonly search: StoriesSearch;
  readonly change: ChangeSearch;
}) {
  const { today } = useSession();
  const monday = mondayOf(search.from || today);
  const week = weekFrom(monday);
  const plan = usePlan();
  const query = { page: 1, perPage: 200 };
  const dated = useCall(listStories, {
    query: { ...query, from: monday, to: addDays(monday, 6) },
  });
  return (
    <>
      <WeekPager monday={monday} onWeek={(from) => change({ from })} />
      {plan.error ? <Notice tone="error">{plan.error}</Notice> : null}
      <Answer query={dated}>
        {({ rows }) => (
          <div className={css.week}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                cards={rows.filter(({ plannedOn }) => plannedOn === day)}
                plan={plan}
              />
            ))}
          </div>
        )}
      </Answer>
      <Tray plan={plan} />
    </>
  );
}

interface Plan {
  readonly error: string | undefined;
  readonly mayMove: (card: StoryCard) => boolean;
  readonly set: (storyId: string, day: string | null) => void;
}

function usePlan(): Plan {
  const words = useTexts(texts);
  const say = useSay();
  const desks = new Set(useDesks().map(({ id }) => id));
  const act = useAct(planStory, {
    invalidates: [listStories, getDesk, getStory],
    onDone: () => say(words.dayGiven),
  });
  return {
    error: act.error?.message,
    mayMove: ({ unit, shelved }) => desks.has(unit.id) && !shelved,
    set: (storyId, plannedOn) => act.mutate({ params: { storyId }, body: { plannedOn } }),
  };
}

function WeekPager({
  monday,
  onWeek,
}: {
  readonly monday: string;
  readonly onWeek: (monday: string) => void;
}) {
  const words = useTexts(texts);
  const { date } = useFormat();
  return (
    <Row gap={3} align="baseline">
      <Button onClick={() => onWeek(addDays(monday, -7))}>{words.before}</Button>
      <strong>{words.week(date(monday), date(addDays(monday, 6)))}</strong>
      <Button onClick={() => onWeek(addDays(monday, 7))}>{words.after}</Button>
    </Row>
  );
}

function Day({
  day,
  cards,
  plan,
}: {
  readonly day: string;
  readonly cards: readonly StoryCard[];
  readonly plan: Plan;
}) {
  const words = useTexts(texts);
  const { today } = useSession();
  const { date } = useFormat();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const storyId = event.dataTransfer.getData(carried);
    if (storyId) plan.set(storyId, day);
  };
  return (
    <section
      className={css.day}
      aria-label={date(day)}
      data-today={day === today || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 className={css.dayHead}>
        {date(day)}
        {day === today ? <span className={css.soft}> {words.today}</span> : null}
      </h2>
      {cards.length === 0 ? <p className={css.soft}>{words.dayEmpty}</p> : null}
      {cards.map((card) => (
        <Movable key={card.id} card={card} plan={plan} />
      ))}
    </section>
  );
}

/** A story in these days, carried by who may move it. */
function Movable(props: {
  readonly card: StoryCard;
  readonly plan: Plan;
  readonly children?: ReactNode;
}) {
  const { card, plan, children } = props;
  return (
    <StoryCardLine
      card={card}
      withState
      withDay={false}
      {...(plan.mayMove(card) ? { onDrag: carrying(card) } : {})}
    >
      {children}
    </StoryCardLine>
  );
}

const carrying = (card: StoryCard) => (event: DragEvent) =>
  event.dataTransfer.setData(carried, card.id);

function Tray({ plan }: { readonly plan: Plan }) {
  const words = useTexts(texts);
  const undated = useCall(listStories, { query: { undated: "1", page: 1, perPage: 100 } });
  return (
    <section aria-label={words.tray}>
      <h2 className={css.columnHead}>
        {words.tray} <span className={css.soft}>{words.dropHere}</span>
      </h2>
      <Answer query={undated}>
        {({ rows }) => (
          <div className={css.cards}>
            {rows.length === 0 ? <p className={css.soft}>{words.trayEmpty}</p> : null}
            {rows.map((card) => (
              <Movable key={card.id} card={card} plan={plan}>
                {plan.mayMove(card) ? (
                  <DateField
                    label={words.giveDay}
                    required={false}
                    value=""
                    onChange={(day) => (day ? plan.set(card.id, day) : undefined)}
                  />
                ) : null}
              </Movable>
            ))}
          </div>
        )}
      </Answer>
    </section>
  );
}
