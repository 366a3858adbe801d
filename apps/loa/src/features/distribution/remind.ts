import { recordAudit } from "../../platform/audit/record.ts";
import type { Delivering } from "./deliver.ts";
import { unacknowledged } from "./distributions.queries.ts";
import { mailUnits } from "./mail-units.ts";

/** Reminds the units that have not acknowledged a document; who was told today already is left in peace. */
export async function remind(
  by: Delivering,
  distributionId: string,
): Promise<{ units: number; mails: number; toldToday: number }> {
  const waiting = await unacknowledged(by.tx, distributionId, by.today);
  const { units, mails } = await mailUnits(by, distributionId, "reminder", waiting);
  await recordAudit(by.tx, by.actor, {
    action: "distribution.reminded",
    subject: { kind: "distribution", id: distributionId },
    details: { units, mails },
    at: by.now,
  });
  return { units, mails, toldToday: waiting.length - units };
}
