import { useState } from "react";
import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import * as contract from "../contract.ts";
import { SecretOnce } from "./SecretOnce.tsx";
import { texts } from "./texts.ts";
import { WebhookForm } from "./WebhookForm.tsx";

interface Shown {
  readonly webhook: contract.Webhook;
}
type Open = "change" | "rotate" | "remove" | null;

const shown: Endpoint[] = [contract.getWebhook, contract.listWebhooks, contract.listDeliveries];

/** What a keeper may do with a webhook. */
export function WebhookActs({ webhook }: Shown) {
  const words = useTexts(texts);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <Stack gap={4}>
      <Row gap={3} wrap>
        {webhook.pausedAt ? null : <Test webhook={webhook} />}
        <Pause webhook={webhook} />
        <Button onClick={() => setOpen("change")}>{words.change}</Button>
        <Button onClick={() => setOpen("rotate")}>{words.rotate}</Button>
        <Button kind="danger" onClick={() => setOpen("remove")}>
          {words.remove}
        </Button>
      </Row>
      {open === "change" ? <Change webhook={webhook} onDone={close} /> : null}
      {open === "rotate" ? <Rotate webhook={webhook} onCancel={close} /> : null}
      {open === "remove" ? <Remove webhook={webhook} onCancel={close} /> : null}
    </Stack>
  );
}

function Test({ webhook }: Shown) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(contract.sendTestEvent, {
    invalidates: shown,
    onDone: () => say(words.tested),
    onRefused: (error) => say(error.message),
  });
  const params = { webhookId: webhook.id };
  return (
    <Button kind="primary" busy={act.isPending} onClick={() => act.mutate({ params })}>
      {words.test}
    </Button>
  );
}

function Pause({ webhook }: Shown) {
  const words = useTexts(texts);
  const pause = useAct(contract.pauseWebhook, { invalidates: shown });
  const resume = useAct(contract.resumeWebhook, { invalidates: shown });
  const params = { webhookId: webhook.id };
  const act = webhook.pausedAt ? resume : pause;
  return (
    <Button busy={act.isPending} onClick={() => act.mutate({ params })}>
      {webhook.pausedAt ? words.resume : words.pause}
    </Button>
  );
}

function Change({ webhook, onDone }: Shown & { readonly onDone: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const act = useAct(contract.changeWebhook, {
    invalidates: shown,
    onDone: () => {
      say(words.saved);
      onDone();
    },
  });
  const params = { webhookId: webhook.id };
  return (
    <WebhookForm
      start={webhook}
      busy={act.isPending}
      error={act.error}
      onSave={({ name, url, kinds }) => act.mutate({ params, body: { name, url, kinds } })}
    />
  );
}

function Rotate({ webhook, onCancel }: Shown & { readonly onCancel: () => void }) {
  const words = useTexts(texts);
  const act = useAct(contract.rotateSecret, { invalidates: shown });
  if (act.data) return <SecretOnce secret={act.data.secret} />;
  return (
    <ConfirmInline
      question={words.rotateAsk}
      confirm={words.rotate}
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={() => act.mutate({ params: { webhookId: webhook.id } })}
      onCancel={onCancel}
    />
  );
}

function Remove({ webhook, onCancel }: Shown & { readonly onCancel: () => void }) {
  const words = useTexts(texts);
  const go = useGo();
  const act = useAct(contract.removeWebhook, {
    invalidates: [contract.listWebhooks],
    onDone: () => go("/webhooks"),
  });
  return (
    <ConfirmInline
      question={words.removeAsk}
      confirm={words.remove}
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={() => act.mutate({ params: { webhookId: webhook.id } })}
      onCancel={onCancel}
    />
  );
}
