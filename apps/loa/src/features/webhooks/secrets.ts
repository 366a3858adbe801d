import { openText, sealText } from "../../platform/crypto/sealed-text.ts";
import type { Services } from "../../platform/services.ts";

const placeOf = (webhookId: string) => `webhook_subscriptions.secret:${webhookId}`;

/** Seals the signing secret of a webhook for its row. */
export function sealSecret({ env }: Services, webhookId: string, secret: string): Promise<string> {
  return sealText(env, placeOf(webhookId), secret);
}

/** The sealed secrets of a webhook. */
export interface Sealed {
  readonly id: string;
  readonly secret: string;
  readonly former_secret: string | null;
  readonly former_until: Date | null;
}

/** The secrets that sign now, the new one first. @throws SealBroken under another key */
export async function secretsInForce({ env }: Services, webhook: Sealed, now: Date) {
  const overlaps = webhook.former_until !== null && webhook.former_until > now;
  const sealed = [webhook.secret, ...(overlaps ? [webhook.former_secret ?? ""] : [])];
  return Promise.all(sealed.map((one) => openText(env, placeOf(webhook.id), one)));
}
