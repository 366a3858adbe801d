import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Webhook } from "../contract.ts";
import { texts } from "./texts.ts";

/** Whether a webhook sends at this moment. */
export function WebhookState({ webhook }: { readonly webhook: Webhook }) {
  const { states } = useTexts(texts);
  if (webhook.pausedAt) return <StatusMark state="late" label={states.paused} />;
  if (!webhook.ownerMayReceive) return <StatusMark state="late" label={states.owner} />;
  if (webhook.failingSince) return <StatusMark state="atRisk" label={states.failing} />;
  return <StatusMark state="met" label={states.active} />;
}
