import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  type ChannelRendition,
  cancelSchedule,
  moveSchedule,
  type StorySchedule,
  scheduleStory,
  sendStory,
} from "../contract.ts";
import { dayOf, hourOf } from "./hours.ts";
import { MomentFields } from "./MomentFields.tsx";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

interface Props {
  readonly storyId: string;
  readonly rendition: ChannelRendition;
  /** The revision that may go out, by the server's word. */
  readonly number: number;
}

/** What is not out goes out now, or at an hour. */
export function GoingOut({ storyId, rendition, number }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const { language, channel } = rendition;
  const body = { language, channel, number };
  const send = useChannelAct(sendStory, { onDone: () => say(words.sent) });
  const schedule = useChannelAct(scheduleStory, { onDone: () => say(words.scheduled) });
  const error = send.error ?? schedule.error;
  return (
    <Stack gap={3}>
      {asking ? (
        <ConfirmInline
          question={words.sendAsk(String(number))}
          confirm={words.sendNow}
          busy={send.isPending}
          onConfirm={() => {
            send.mutate({ params: { storyId }, body });
            setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Row>
          <Button kind="primary" busy={send.isPending} onClick={() => setAsking(true)}>
            {words.sendNow}
          </Button>
        </Row>
      )}
      {rendition.schedule ? null : (
        <MomentFields
          about={words.schedule}
          verb={words.schedule}
          busy={schedule.isPending}
          onChoose={(dueAt) => schedule.mutate({ params: { storyId }, body: { ...body, dueAt } })}
        />
      )}
      {error ? <Notice tone="error">{error.message}</Notice> : null}
    </Stack>
  );
}

/** What waits for its hour: moved, or cancelled with a reason. */
export function Waiting({
  schedule,
  mayChange,
}: {
  readonly schedule: StorySchedule;
  readonly mayChange: boolean;
}) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const { number, dueAt, by } = schedule;
  return (
    <Stack gap={3}>
      <p>{words.scheduledFor(moment(dueAt), String(number), by ?? words.somebody)}</p>
      {mayChange ? <ChangeSchedule key={dueAt} schedule={schedule} /> : null}
    </Stack>
  );
}

function ChangeSchedule({ schedule }: { readonly schedule: StorySchedule }) {
  const words = useTexts(texts);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const params = { scheduleId: schedule.id };
  const move = useChannelAct(moveSchedule, { onDone: () => say(words.moved) });
  const cancel = useChannelAct(cancelSchedule, { onDone: () => say(words.cancelled) });
  const error = move.error ?? cancel.error;
  return (
    <>
      <MomentFields
        about={words.move}
        day={dayOf(schedule.dueAt)}
        hour={hourOf(schedule.dueAt)}
        verb={words.move}
        busy={move.isPending}
        onChoose={(dueAt) => move.mutate({ params, body: { dueAt } })}
      />
      {asking ? (
        <ConfirmInline
          question={words.cancelAsk}
          confirm={words.cancelSchedule}
          reason="required"
          busy={cancel.isPending}
          onConfirm={(reason) => cancel.mutate({ params, body: { reason } })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Row>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.cancelSchedule}
          </Button>
        </Row>
      )}
      {error ? <Notice tone="error">{error.message}</Notice> : null}
    </>
  );
}
