import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button, type ButtonKind } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPublishing, listPublishing } from "../../channels/contract.ts";
import type { Edition, StoryDetail } from "../contract.ts";
import * as api from "../contract.ts";
import { storyTexts } from "./story-texts.ts";
import type { Draft } from "./useDraft.ts";

interface Props {
  readonly story: StoryDetail;
  readonly edition: Edition;
  readonly draft: Draft;
}

// What may go out, and what stands flagged there, changes with it.
const stale = [api.getStory, api.listStories, api.getDesk, getPublishing, listPublishing];

/** One act on a story: whether it is offered, how it is asked, what it does. */
interface Deed {
  readonly key: string;
  readonly offered: boolean;
  readonly label: string;
  readonly kind: ButtonKind;
  readonly ask: {
    readonly question: string;
    readonly reason: "required" | "optional" | "none";
    readonly reasonLabel?: string;
    readonly danger?: boolean;
  } | null;
  readonly run: (reason: string) => void;
}

/** What this person may do with a story now; the first is what is usually next. */
export function StoryActs(props: Props) {
  const { deeds, busy, error } = useDeeds(props);
  const [open, setOpen] = useState<string | null>(null);
  const asking = deeds.find(({ key }) => key === open);
  return (
    <Stack gap={2}>
      {asking?.ask ? (
        <ConfirmInline
          question={asking.ask.question}
          confirm={asking.label}
          reason={asking.ask.reason}
          {...(asking.ask.reasonLabel ? { reasonLabel: asking.ask.reasonLabel } : {})}
          danger={asking.ask.danger ?? false}
          busy={busy}
          onConfirm={(reason) => {
            asking.run(reason);
            setOpen(null);
          }}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <Row gap={2}>
          {deeds.map((deed) => (
            <Button
              key={deed.key}
              kind={deed.kind}
              busy={busy}
              onClick={() => (deed.ask ? setOpen(deed.key) : deed.run(""))}
            >
              {deed.label}
            </Button>
          ))}
        </Row>
      )}
      {error ? <Notice tone="error">{error}</Notice> : null}
    </Stack>
  );
}

function useDeeds({ story, edition, draft }: Props) {
  const words = useTexts(storyTexts);
  const acts = useStoryActs();
  const { can, language, latest, review, approval, unreviewed, faults } = edition;
  const params = { storyId: story.id };
  const waits = review?.number ?? latest.number;
  const object = (note: string, withdraw: boolean) =>
    acts.review.mutate({
      params: { approvalId: unreviewed?.id ?? "" },
      body: { outcome: "objected", note, withdraw },
    });
  const deeds: readonly Deed[] = [
    {
      ...{ key: "ask", offered: can.ask, label: words.askReview, kind: "primary" },
      ask: { question: words.askQuestion, reason: "optional", reasonLabel: words.askNote },
      // What is on the screen is what is asked about.
      run: (note) =>
        void draft.flush().then((saved) => {
          if (saved) acts.ask.mutate({ params, body: { language, number: draft.number(), note } });
        }),
    },
    {
      ...{ key: "approve", offered: can.approve && faults.length === 0, label: words.approve },
      ...{ kind: "primary", ask: null },
      run: () => acts.approve.mutate({ params, body: { language, number: waits } }),
    },
    {
      ...{ key: "return", offered: can.return, label: words.return, kind: "plain" },
      ask: { question: words.returnAsk, reason: "required", reasonLabel: words.returnReason },
      run: (reason) => acts.return.mutate({ params, body: { language, reason } }),
    },
    {
      ...{ key: "takeBack", offered: can.takeBack, label: words.takeBack, kind: "plain" },
      ask: null,
      run: () => acts.takeBack.mutate({ params, body: { language } }),
    },
    {
      ...{ key: "agree", offered: can.reviewRelease, label: words.agree, kind: "primary" },
      ask: null,
      run: () =>
        acts.review.mutate({
          params: { approvalId: unreviewed?.id ?? "" },
          body: { outcome: "agreed", note: "" },
        }),
    },
    {
      ...{ key: "withdraw", offered: can.reviewRelease, label: words.objectWithdraw },
      ...{ kind: "danger", ask: objecting(words.objectWithdrawAsk) },
      run: (note) => object(note, true),
    },
    {
      ...{ key: "object", offered: can.reviewRelease, label: words.object, kind: "plain" },
      ask: objecting(words.objectAsk),
      run: (note) => object(note, false),
    },
    {
      ...{ key: "undo", offered: can.undo, label: words.undo, kind: "quiet" },
      ask: { question: words.undoAsk, reason: "required", danger: true },
      run: (reason) =>
        acts.undo.mutate({ params: { approvalId: approval?.id ?? "" }, body: { reason } }),
    },
    {
      ...{ key: "release", offered: can.release && faults.length === 0, label: words.release },
      kind: "quiet",
      ask: { question: words.releaseAsk, reason: "required", reasonLabel: words.releaseReason },
      run: (reason) =>
        void draft.flush().then((saved) => {
          if (saved)
            acts.release.mutate({ params, body: { language, number: draft.number(), reason } });
        }),
    },
    {
      key: "shelve",
      offered: story.can.write && !story.shelved && !review,
      ...{ label: words.shelve, kind: "quiet" },
      ask: { question: words.shelveAsk, reason: "required" },
      run: (reason) => acts.shelve.mutate({ params, body: { reason } }),
    },
  ];
  const all = Object.values(acts);
  return {
    deeds: deeds.filter(({ offered }) => offered),
    busy: all.some(({ isPending }) => isPending),
    error: all.find((act) => act.error)?.error?.message,
  };
}

const objecting = (question: string): Deed["ask"] => ({
  ...{ question, reason: "required", danger: true },
});

function useStoryActs() {
  const words = useTexts(storyTexts);
  const say = useSay();
  const saying = (text: string) => ({ invalidates: stale, onDone: () => say(text) });
  return {
    ask: useAct(api.askReview, saying(words.asked)),
    takeBack: useAct(api.takeBackReview, saying(words.takenBack)),
    return: useAct(api.returnStory, saying(words.returnedNow)),
    approve: useAct(api.approveStory, saying(words.approvedNow)),
    release: useAct(api.releaseStory, saying(words.releasedNow)),
    undo: useAct(api.undoApproval, saying(words.undone)),
    review: useAct(api.reviewRelease, saying(words.reviewedNow)),
    shelve: useAct(api.shelveStory, saying(words.shelvedNow)),
  };
}
