import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { ChannelRendition, Publishing } from "../contract.ts";
import { GoingOut, Waiting } from "./GoingOut.tsx";
import { OwnWords } from "./OwnWords.tsx";
import { Preview } from "./Preview.tsx";
import { PublishingMark, type Standing } from "./PublishingMark.tsx";
import { PublicationFacts, StandingActs } from "./Standing.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly story: Publishing["story"];
  readonly rendition: ChannelRendition;
  readonly can: Publishing["can"];
}

/** One language of a story on one channel: where it stands, what can be done, how it looks. */
export function RenditionPanel({ story, rendition, can }: Props) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const { publication, schedule, before, approved, hindrance } = rendition;
  const spoken = rendition.language === "vi" ? words.vietnamese : words.english;
  const name = words.place(rendition.name[language], spoken);
  const mayGo = can.publish && publication === null && approved !== null && hindrance === null;
  return (
    <Section title={name} note={<PublishingMark kind={standingOf(rendition)} />}>
      <Stack gap={4}>
        <Warnings rendition={rendition} />
        {publication ? <PublicationFacts publication={publication} /> : null}
        {publication && can.withdraw ? (
          <StandingActs rendition={rendition} publication={publication} can={can} />
        ) : null}
        {publication ? null : <Before before={before} open />}
        {schedule ? <Waiting schedule={schedule} mayChange={can.publish} /> : null}
        {mayGo ? <GoingOut storyId={story.id} rendition={rendition} number={approved} /> : null}
        <Preview rendition={rendition} />
        {rendition.channel === "portal" && approved !== null ? (
          <Link
            to={pathTo("/newsroom/stories/$storyId/preview", { storyId: story.id })}
            search={{ lang: rendition.language, number: approved }}
          >
            {words.wholePage}
          </Link>
        ) : null}
        <OwnWords storyId={story.id} rendition={rendition} can={can} />
        {publication ? <Before before={before} /> : null}
      </Stack>
    </Section>
  );
}

// What was withdrawn last is what a person has to know before sending again.
function Before(props: { readonly before: ChannelRendition["before"]; readonly open?: boolean }) {
  const words = useTexts(texts);
  const { before, open = false } = props;
  if (before.length === 0) return null;
  return (
    <Disclosure summary={words.before(before.length)} open={open}>
      {before.map((one) => (
        <PublicationFacts key={one.id} publication={one} />
      ))}
    </Disclosure>
  );
}

function standingOf({ publication, schedule, refused, before }: ChannelRendition): Standing {
  if (publication) return "published";
  if (schedule) return "scheduled";
  if (refused) return "refused";
  return before.length > 0 ? "withdrawn" : "notOut";
}

function Warnings({ rendition }: { readonly rendition: ChannelRendition }) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const { moment } = useFormat();
  const { lost, outOfDate, hindrance, refused, publication, emergency, approved } = rendition;
  const isEmergency = publication?.emergency ?? emergency;
  return (
    <>
      {lost ? <Notice tone="error">{words.lost}</Notice> : null}
      {isEmergency ? <Notice tone="warn">{words.emergency}</Notice> : null}
      {refused ? (
        <Notice tone="warn" title={words.refusedAt(moment(refused.dueAt))}>
          {refused.hindrance.words[language]}
        </Notice>
      ) : null}
      {outOfDate ? (
        <Notice tone="warn" title={`${words.outOfDate}.`}>
          {words.outOfDateNote}
        </Notice>
      ) : null}
      {publication && approved === null ? (
        <Notice tone="error" title={`${words.approvalGone}.`}>
          {words.approvalGoneNote}
        </Notice>
      ) : null}
      {hindrance && (publication === null || outOfDate) ? (
        <Notice tone="info" title={`${words.cannotGo}.`}>
          {hindrance.words[language]}
        </Notice>
      ) : null}
    </>
  );
}
