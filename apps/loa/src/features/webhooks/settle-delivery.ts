import { recordAudit } from "../../platform/audit/record.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import type { Claimed } from "./claim-delivery.ts";
import { mailPaused } from "./mail-paused.ts";
import { pauseIn } from "./pause-webhook.ts";
import { type Answer, judge, type Verdict, waitAfter } from "./webhook.ts";

/** Milliseconds a webhook rests after a failure, so that a dead receiver is asked about once a minute. */
const rest = 20_000;

/** Writes what a try came to and lets go of the webhook; a delivery that was settled meanwhile stays as it is. */
export async function settleDelivery(services: Services, claimed: Claimed, answer: Answer) {
  await services.database.in(system, async (tx) => {
    const now = services.clock.now();
    await tx
      .selectFrom("webhook_subscriptions")
      .select("id")
      .where("id", "=", claimed.webhookId)
      .forUpdate()
      .execute();
    const since = claimed.failingSince;
    const verdict = judge(answer, claimed.tries, { since, now });
    await writeDelivery(tx, claimed, answer, verdict, now);
    await writeWebhook(tx, claimed, verdict, now);
    if (verdict === "pause-gone") await pause(tx, services, claimed, "gone", now);
    if (verdict === "pause-failing") await pause(tx, services, claimed, "failing", now);
  });
}

async function writeDelivery(
  tx: Tx,
  claimed: Claimed,
  answer: Answer,
  verdict: Verdict,
  now: Date,
) {
  const wait = waitAfter(claimed.tries, answer.retryAfter);
  await tx
    .updateTable("webhook_deliveries")
    .set({
      answer_status: answer.status,
      fault: answer.fault,
      due_at: new Date(now.getTime() + wait),
      ...(verdict === "delivered" ? { delivered_at: now } : {}),
      ...(verdict === "park" ? { parked_at: now, parked_because: "tries" } : {}),
    })
    .where("id", "=", claimed.id)
    .where("attempts", "=", claimed.tries)
    .where("delivered_at", "is", null)
    .where("parked_at", "is", null)
    .execute();
}

async function writeWebhook(tx: Tx, claimed: Claimed, verdict: Verdict, now: Date) {
  const failed = {
    failing_since: claimed.failingSince ?? now,
    not_before: new Date(now.getTime() + rest),
  };
  const state = verdict === "delivered" ? { failing_since: null, not_before: null } : failed;
  await tx
    .updateTable("webhook_subscriptions")
    .set({ leased_until: null, ...state })
    .where("id", "=", claimed.webhookId)
    .execute();
}

async function pause(
  tx: Tx,
  services: Services,
  claimed: Claimed,
  because: "gone" | "failing",
  now: Date,
) {
  await pauseIn(tx, claimed.webhookId, because, now);
  await mailPaused(tx, claimed.webhookId, because, services.baseUrl);
  await recordAudit(
    tx,
    { accountId: null, name: "Loa" },
    {
      action: "webhook.paused",
      subject: { kind: "webhook", id: claimed.webhookId },
      details: { because },
      at: now,
    },
  );
}
