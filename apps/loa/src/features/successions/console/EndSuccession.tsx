import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { dropSuccession, listSuccessions, undoSuccessionAct } from "../contract.ts";
import { staleByAct } from "./stale.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly id: string;
}

/** Deletes a draft, asked once. */
export function DropDraft({ id }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const [asking, ask] = useState(false);
  const act = useAct(dropSuccession, {
    invalidates: [listSuccessions],
    onDone: () => {
      say(words.dropped);
      go("/successions");
    },
  });
  if (!asking) return <Ask label={words.drop} onAsk={() => ask(true)} />;
  return (
    <ConfirmInline
      question={words.dropQuestion}
      confirm={words.drop}
      reason="none"
      danger
      busy={act.isPending}
      onConfirm={() => act.mutate({ params: { successionId: id } })}
      onCancel={() => ask(false)}
    />
  );
}

/** Takes a confirmed change back, with a reason. */
export function UndoSuccession({ id }: Props) {
  const words = useTexts(texts);
  const say = useSay();
  const [asking, ask] = useState(false);
  const act = useAct(undoSuccessionAct, {
    invalidates: staleByAct,
    onDone: () => say(words.undoDone),
  });
  if (!asking) return <Ask label={words.undo} onAsk={() => ask(true)} />;
  return (
    <Stack gap={3}>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <ConfirmInline
        question={words.undoQuestion}
        confirm={words.undo}
        reason="required"
        danger
        busy={act.isPending}
        onConfirm={(reason) => act.mutate({ params: { successionId: id }, body: { reason } })}
        onCancel={() => ask(false)}
      />
    </Stack>
  );
}

function Ask(props: { readonly label: string; readonly onAsk: () => void }) {
  return (
    <Row>
      <Button kind="quiet" onClick={props.onAsk}>
        {props.label}
      </Button>
    </Row>
  );
}
