import { sql } from "kysely";
import { system } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

const keptDays = 90;

/** Recurring work around webhooks. */
export const webhooksTimers: readonly Timer[] = [
  {
    name: "deliver-webhooks",
    purpose: { vi: "Gửi sự kiện tới các hệ thống khác", en: "Tell other systems of events" },
    cron: "* * * * *",
    run: (services) => deliverWebhooks(services),
  },
  {
    name: "sweep-events",
    purpose: { vi: "Dọn sự kiện đã gửi từ lâu", en: "Sweep events delivered long ago" },
    cron: "41 3 * * *",
    run: sweepEvents,
  },
];

/** Forgets what was delivered 90 days ago, and events nobody waits for; what is parked stays until somebody decides. */
export async function sweepEvents({ database, clock }: Services): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  await database.in(system, async (tx) => {
    await tx.deleteFrom("webhook_deliveries").where("delivered_at", "<", before).execute();
    await sql`delete from events e where e.fanned_out_at < ${before}
      and not exists (select from webhook_deliveries d where d.event_id = e.id)`.execute(tx);
  });
}
