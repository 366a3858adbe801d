import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { getWebhook, type Webhook } from "../contract.ts";
import { Deliveries } from "./Deliveries.tsx";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";
import { WebhookActs } from "./WebhookActs.tsx";
import { WebhookState } from "./WebhookState.tsx";

/** One webhook: how it stands, what may be done with it, and its deliveries. */
export default function WebhookPage() {
  const webhookId = usePathValue("webhookId");
  const webhook = useCall(getWebhook, { params: { webhookId } });
  return <Answer query={webhook}>{(data) => <Shown webhook={data} />}</Answer>;
}

function Shown({ webhook }: { readonly webhook: Webhook }) {
  const words = useTexts(texts);
  return (
    <div className={css.page}>
      <PageHeader
        title={webhook.name}
        subtitle={<span className={css.address}>{webhook.url}</span>}
        trail={[{ label: words.title, to: "/webhooks" }]}
      />
      <Trouble webhook={webhook} />
      <Facts webhook={webhook} />
      <WebhookActs webhook={webhook} />
      <Deliveries webhookId={webhook.id} />
    </div>
  );
}

function Trouble({ webhook }: { readonly webhook: Webhook }) {
  const words = useTexts(texts);
  const format = useFormat();
  if (webhook.pausedBecause)
    return (
      <Notice tone="warn" title={words.because[webhook.pausedBecause]}>
        {words.pausedNote}
      </Notice>
    );
  if (!webhook.ownerMayReceive) return <Notice tone="warn">{words.ownerNote}</Notice>;
  if (!webhook.failingSince) return null;
  return <Notice tone="warn">{words.failingSince(format.moment(webhook.failingSince))}</Notice>;
}

function Facts({ webhook }: { readonly webhook: Webhook }) {
  const words = useTexts(texts);
  const format = useFormat();
  const { deliveredAt, formerSecretUntil } = webhook;
  const former = formerSecretUntil
    ? [{ term: words.secret, value: words.formerUntil(format.moment(formerSecretUntil)) }]
    : [];
  const items = [
    { term: words.state, value: <WebhookState webhook={webhook} /> },
    { term: words.kinds, value: webhook.kinds.map((kind) => words.kindNames[kind]).join("; ") },
    { term: words.owner, value: webhook.ownerName },
    { term: words.created, value: format.moment(webhook.createdAt) },
    { term: words.lastDelivered, value: deliveredAt ? format.moment(deliveredAt) : words.never },
    ...former,
  ];
  return <DefinitionList items={items} />;
}
