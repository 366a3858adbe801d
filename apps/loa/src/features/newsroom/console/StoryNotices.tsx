import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type Edition, getStory, listStories, type StoryDetail, takeUpStory } from "../contract.ts";
import { ChangeSince } from "./ChangeSince.tsx";
import { Difference } from "./Difference.tsx";
import { textOf } from "./story-text.ts";
import { storyTexts } from "./story-texts.ts";
import { mayTag, topicsPlace } from "./story-topics.ts";
import type { Draft } from "./useDraft.ts";

interface Props {
  readonly story: StoryDetail;
  readonly edition: Edition | undefined;
  readonly original: Edition | undefined;
  readonly draft: Draft;
}

/** What has to be known before anything is done with a story. */
export function StoryNotices({ story, edition, original, draft }: Props) {
  const words = useTexts(storyTexts);
  return (
    <>
      {story.shelved ? <Shelved story={story} /> : null}
      {story.can.write ? null : <Notice tone="info">{words.readOnly}</Notice>}
      {draft.view.restored ? <Restored edition={edition} draft={draft} /> : null}
      {edition ? <Standing edition={edition} /> : null}
      {edition && mayTag(story) && story.topicIds.length === 0 ? (
        <Notice tone="info" title={words.noTopicsTitle}>
          {words.noTopics} <a href={`#${topicsPlace}`}>{words.toTopics}</a>
        </Notice>
      ) : null}
      {edition?.outOfDate && original ? (
        <OutOfDate edition={edition} original={original} draft={draft} />
      ) : null}
    </>
  );
}

// Held here while the story went into review or was set aside: shown, to be copied.
function Restored({ edition, draft }: Pick<Props, "edition" | "draft">) {
  const words = useTexts(storyTexts);
  return (
    <Notice tone={edition?.can.write === false ? "warn" : "info"}>
      {words.restored}
      {edition?.can.write === false ? (
        <Difference before={textOf(edition.latest)} after={textOf(draft.view.words)} />
      ) : null}
    </Notice>
  );
}

function Standing({ edition }: { readonly edition: Edition }) {
  const words = useTexts(storyTexts);
  const { moment } = useFormat();
  const { review, returned, approval, unreviewed, can, latest } = edition;
  const who = (by: string | null) => by ?? words.somebody;
  return (
    <>
      {review ? (
        <Notice tone="info" title={words.waitingTitle}>
          {words.waitingNote(String(review.number), who(review.by), moment(review.at))}{" "}
          {review.note} {can.return && !can.approve ? words.ownWait : null}
        </Notice>
      ) : null}
      {returned ? (
        <Notice tone="warn" title={words.returnedTitle}>
          {returned.reason} ({who(returned.by)}, {moment(returned.at)})
        </Notice>
      ) : null}
      {approval ? (
        <Notice tone="done" title={words.approvedTitle}>
          {words.approvedNote(String(approval.number), who(approval.by), moment(approval.at))}{" "}
          {approval.number < latest.number ? words.approvedOlder : null}
        </Notice>
      ) : null}
      {unreviewed ? (
        <Notice tone="warn" title={words.emergencyTitle}>
          {words.emergencyNote(String(unreviewed.number), who(unreviewed.by), unreviewed.reason)}
        </Notice>
      ) : null}
    </>
  );
}

function OutOfDate({
  edition,
  original,
  draft,
}: {
  readonly edition: Edition;
  readonly original: Edition;
  readonly draft: Draft;
}) {
  const words = useTexts(storyTexts);
  const { basedOn } = draft.view.words;
  if (basedOn === original.latest.number) return null;
  return (
    <Notice
      tone="warn"
      title={words.outOfDateTitle}
      action={
        edition.can.write ? (
          <Button onClick={() => draft.change({ basedOn: original.latest.number })}>
            {words.caughtUp}
          </Button>
        ) : null
      }
    >
      {basedOn === null ? null : words.outOfDateNote(String(basedOn))}
      {basedOn === null ? null : <ChangeSince since={basedOn} latest={original.latest} />}
    </Notice>
  );
}

function Shelved({ story }: { readonly story: StoryDetail }) {
  const words = useTexts(storyTexts);
  const say = useSay();
  const { can } = useSession();
  const act = useAct(takeUpStory, {
    invalidates: [getStory, listStories],
    onDone: () => say(words.takenUp),
  });
  return (
    <Notice
      tone="warn"
      title={words.shelvedTitle}
      action={
        story.can.write && can["stories.write"] ? (
          <Button
            busy={act.isPending}
            onClick={() => act.mutate({ params: { storyId: story.id } })}
          >
            {words.takeUp}
          </Button>
        ) : null
      }
    >
      {story.shelved?.reason}
    </Notice>
  );
}
