import { useAct } from "../../../platform/ui/api/useAct.ts";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { addWebhook, listWebhooks } from "../contract.ts";
import { SecretOnce } from "./SecretOnce.tsx";
import { texts } from "./texts.ts";
import css from "./Webhook.module.css";
import { WebhookForm } from "./WebhookForm.tsx";

const empty = { name: "", url: "", kinds: [] };

/** A webhook is added, and its secret shown once. */
export default function WebhookNewPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  const add = useAct(addWebhook, { invalidates: [listWebhooks] });
  if (!can["webhooks.keep"]) return <NoPermission />;
  return (
    <div className={css.page}>
      <PageHeader
        title={add.data ? words.added : words.add}
        subtitle={add.data ? words.secretNote : words.ownLine}
        trail={[{ label: words.title, to: "/webhooks" }]}
      />
      {add.data ? (
        <div className={css.form}>
          <SecretOnce secret={add.data.secret} />
          <div>
            <ButtonLink
              kind="primary"
              to={pathTo("/webhooks/$webhookId", { webhookId: add.data.id })}
            >
              {words.toWebhook}
            </ButtonLink>
          </div>
        </div>
      ) : (
        <WebhookForm
          start={empty}
          busy={add.isPending}
          error={add.error}
          onSave={(body) => add.mutate({ body })}
        />
      )}
    </div>
  );
}
