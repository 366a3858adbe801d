import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { getDesk, type StoryCard } from "../contract.ts";
import { NewStoryLink } from "./NewStoryLink.tsx";
import css from "./Newsroom.module.css";
import { NewsTabs } from "./NewsTabs.tsx";
import { StoryCardLine } from "./StoryCardLine.tsx";
import { texts } from "./texts.ts";

const queues = ["toJudge", "toReview", "returned", "mine", "soon"] as const;
type Desk = Readonly<Record<(typeof queues)[number], readonly StoryCard[]>> & {
  readonly offers: number;
  readonly undated: number;
};

/** What waits for me: to approve, to look at, to mend, to write. */
export default function DeskPage() {
  const words = useTexts(texts);
  const desk = useCall(getDesk);
  return (
    <Stack gap={4}>
      <PageHeader title={words.newsroom} subtitle={words.deskNote} action={<NewStoryLink />} />
      <NewsTabs at="desk" />
      <Answer query={desk}>{(found) => <Queues desk={found} />}</Answer>
    </Stack>
  );
}

function Queues({ desk }: { readonly desk: Desk }) {
  const words = useTexts(texts);
  const waiting = queues.filter((queue) => desk[queue].length > 0);
  return (
    <>
      <Elsewhere desk={desk} />
      {waiting.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>
      ) : null}
      {waiting.map((queue) => (
        <Section key={queue} title={words[queue]} note={String(desk[queue].length)}>
          <div className={css.cards}>
            {desk[queue].map((card) => (
              <StoryCardLine
                key={`${card.id} ${card.language}`}
                card={card}
                withState={queue === "soon"}
              />
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function Elsewhere({ desk }: { readonly desk: Desk }) {
  const words = useTexts(texts);
  if (desk.offers + desk.undated === 0) return null;
  return (
    <Row gap={6}>
      {desk.offers > 0 ? (
        <Link to="/newsroom/offers" search={{ waiting: true }}>
          {words.offersWait(desk.offers)}
        </Link>
      ) : null}
      {desk.undated > 0 ? (
        <Link to="/newsroom/stories" search={{ view: "days" }}>
          {words.undatedWait(desk.undated)}
        </Link>
      ) : null}
    </Row>
  );
}
