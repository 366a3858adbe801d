import { useCall } from "../../../platform/ui/api/useCall.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DataTable } from "../../../platform/ui/components/DataTable.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import type { Column } from "../../../platform/ui/components/table-model.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { listWebhooks, type Webhook } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";
import { WebhookState } from "./WebhookState.tsx";

/** The systems that are told of events. */
export default function WebhooksPage() {
  const words = useTexts(texts);
  const webhooks = useCall(listWebhooks, {});
  const columns = useWebhookColumns();
  const add = (
    <ButtonLink kind="primary" to="/webhooks/new">
      {words.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} action={add} />
      <DataTable
        caption={words.title}
        columns={columns}
        rows={webhooks.data?.webhooks}
        rowKey={(row) => row.id}
        error={webhooks.error}
        onRetry={() => void webhooks.refetch()}
        empty={<EmptyState title={words.none}>{words.noneHow}</EmptyState>}
      />
    </>
  );
}

function useWebhookColumns(): readonly Column<Webhook>[] {
  const words = useTexts(texts);
  const format = useFormat();
  return [
    { key: "name", header: words.name, phone: "title", cell: (row) => <Name webhook={row} /> },
    {
      key: "kinds",
      header: words.kinds,
      cell: (row) => row.kinds.map((kind) => words.kindNames[kind]).join("; "),
    },
    { key: "owner", header: words.owner, cell: (row) => row.ownerName },
    { key: "state", header: words.state, cell: (row) => <WebhookState webhook={row} /> },
    {
      key: "delivered",
      header: words.lastDelivered,
      nowrap: true,
      cell: (row) => (row.deliveredAt ? format.moment(row.deliveredAt) : words.never),
    },
    {
      key: "waiting",
      header: words.waiting,
      align: "end",
      cell: (row) => format.number(row.waiting),
    },
    { key: "parked", header: words.parked, align: "end", cell: (row) => format.number(row.parked) },
  ];
}

function Name({ webhook }: { readonly webhook: Webhook }) {
  return (
    <>
      <Link to={pathTo("/webhooks/$webhookId", { webhookId: webhook.id })}>{webhook.name}</Link>
      <div className={`${css.soft} ${css.address}`}>{webhook.url}</div>
    </>
  );
}
