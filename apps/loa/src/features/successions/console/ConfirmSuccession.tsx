import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  confirmSuccession,
  type SuccessionDetail,
  type SuccessionPreview,
  settleSuccession,
} from "../contract.ts";
import { staleByAct, staleByDecision } from "./stale.ts";
import { texts } from "./texts.ts";
import { useTally } from "./useTally.ts";

interface Props {
  readonly detail: SuccessionDetail;
  readonly preview: SuccessionPreview;
}

/** Says what will happen and when, and confirms exactly what was seen. */
export function ConfirmSuccession({ detail, preview }: Props) {
  const words = useTexts(texts);
  const { date, number } = useFormat();
  const { today } = useSession();
  const { undecided } = preview.decided;
  const missing = detail.kind === "transfer" ? 0 : undecided;
  const on = date(detail.effectiveOn);
  return (
    <Section title={words.confirmTitle}>
      <Stack gap={3}>
        <p>{detail.effectiveOn <= today ? words.confirmNow(on) : words.confirmLater(on)}</p>
        {missing > 0 ? (
          <Notice tone="info">{words.missing(number(missing))}</Notice>
        ) : (
          <Confirm detail={detail} preview={preview} />
        )}
      </Stack>
    </Section>
  );
}

function Confirm({ detail, preview }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const tally = useTally();
  const [asking, ask] = useState(false);
  const act = useAct(confirmSuccession, {
    invalidates: staleByAct,
    onDone: () => say(words.confirmDone),
  });
  const params = { successionId: detail.id };
  if (!asking)
    return (
      <Row>
        <Button kind="primary" onClick={() => ask(true)}>
          {words.confirm}
        </Button>
      </Row>
    );
  return (
    <>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <ConfirmInline
        question={
          preview.commitments === 0
            ? words.confirmQuestionEmpty
            : words.confirmQuestion(tally(preview.decided))
        }
        confirm={words.confirm}
        reason="none"
        busy={act.isPending}
        onConfirm={() => act.mutate({ params, body: { version: preview.version } })}
        onCancel={() => ask(false)}
      />
    </>
  );
}

/** Hands over what came up later, once it is decided. */
export function SettleRest({ detail, preview }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(settleSuccession, {
    invalidates: [...staleByAct, ...staleByDecision],
    onDone: () => say(words.settled),
  });
  const decided = preview.commitments - preview.decided.undecided;
  if (decided === 0) return null;
  return (
    <Stack gap={3}>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row>
        <Button
          kind="primary"
          busy={act.isPending}
          onClick={() =>
            act.mutate({
              params: { successionId: detail.id },
              body: { version: preview.version },
            })
          }
        >
          {words.settle}
        </Button>
      </Row>
    </Stack>
  );
}
