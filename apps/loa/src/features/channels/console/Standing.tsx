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
  correctPublication,
  type Publication,
  type Publishing,
  withdrawPublication,
} from "../contract.ts";
import css from "./Channels.module.css";
import { CountedFor } from "./CountedFor.tsx";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

/** What is or was out: when, by whom, put right how, gone why, counted for what. */
export function PublicationFacts({ publication }: { readonly publication: Publication }) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const { sentAt, sentBy, number, bySchedule, withdrawn, corrections } = publication;
  const who = (name: string | null) => name ?? words.somebody;
  return (
    <Stack gap={2}>
      <p>
        {words.sentLine(moment(sentAt), who(sentBy), String(number))}
        {bySchedule ? `, ${words.bySchedule}` : null}
        {withdrawn ? null : (
          <>
            {" "}
            <a href={publication.url} target="_blank" rel="noreferrer">
              {words.openPage}
            </a>
          </>
        )}
      </p>
      {corrections.map(({ at, note }) => (
        <p key={at} className={css.correction}>
          {words.corrected(moment(at), note)}
        </p>
      ))}
      {withdrawn ? (
        <p>
          {words.withdrawnLine(moment(withdrawn.at), who(withdrawn.by), withdrawn.reason)}{" "}
          {withdrawn.keptByLock ? words.keptByLock : null}
        </p>
      ) : null}
      <CountedFor publication={publication} />
    </Stack>
  );
}

interface ActsProps {
  readonly rendition: ChannelRendition;
  readonly publication: Publication;
  readonly can: Publishing["can"];
}

/** What stands is put right or taken back; each says to readers why. */
export function StandingActs({ rendition, publication, can }: ActsProps) {
  const words = useTexts(texts);
  const [open, setOpen] = useState<"correct" | "withdraw" | null>(null);
  const { correct, withdraw } = useActs();
  const params = { publicationId: publication.id };
  const number = rendition.approved ?? 0;
  const close = () => setOpen(null);
  const error = correct.error ?? withdraw.error;
  return (
    <Stack gap={2}>
      {open === "correct" ? (
        <ConfirmInline
          question={words.correctAsk(String(number))}
          confirm={words.correct}
          reason="required"
          reasonLabel={words.correctNote}
          busy={correct.isPending}
          onConfirm={(note) => {
            correct.mutate({ params, body: { number, note } });
            close();
          }}
          onCancel={close}
        />
      ) : null}
      {open === "withdraw" ? (
        <ConfirmInline
          question={words.withdrawAsk}
          confirm={words.withdraw}
          reason="required"
          reasonLabel={words.withdrawReason}
          danger
          busy={withdraw.isPending}
          onConfirm={(reason) => {
            withdraw.mutate({ params, body: { reason } });
            close();
          }}
          onCancel={close}
        />
      ) : null}
      {open === null ? (
        <Row gap={2}>
          {can.publish && rendition.outOfDate && rendition.hindrance === null ? (
            <Button kind="primary" onClick={() => setOpen("correct")}>
              {words.correct}
            </Button>
          ) : null}
          <Button kind="danger" onClick={() => setOpen("withdraw")}>
            {words.withdraw}
          </Button>
        </Row>
      ) : null}
      {rendition.outOfDate || !can.publish ? null : <p className={css.soft}>{words.correctHow}</p>}
      {error ? <Notice tone="error">{error.message}</Notice> : null}
    </Stack>
  );
}

function useActs() {
  const words = useTexts(texts);
  const say = useSay();
  return {
    correct: useChannelAct(correctPublication, { onDone: () => say(words.correctedNow) }),
    withdraw: useChannelAct(withdrawPublication, { onDone: () => say(words.withdrawnNow) }),
  };
}
