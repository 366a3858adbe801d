import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Delivering } from "./deliver.ts";
import { mailUnits } from "./mail-units.ts";

/** Reminds the units that have not acknowledged a document; who was told today already is left in peace. */
export async function remind(
  by: Delivering,
  distributionId: string,
): Promise<{ units: number; mails: number; toldToday: number }> {
  const { rows } = await sql<{ id: string }>`
    select r.unit_id as id from distribution_recipients r join units u on u.id = r.unit_id
    where r.distribution_id = ${distributionId} and (u.valid_to is null or u.valid_to >= ${by.today}::date)
      and not exists (select from acknowledgements k where k.distribution_id = r.distribution_id and k.unit_id = r.unit_id)
    order by r.unit_id`.execute(by.tx);
  const waiting = rows.map(({ id }) => id);
  const { units, mails } = await mailUnits(by, distributionId, "reminder", waiting);
  await recordAudit(by.tx, by.actor, {
    action: "distribution.reminded",
    subject: { kind: "distribution", id: distributionId },
    details: { units, mails },
    at: by.now,
  });
  return { units, mails, toldToday: waiting.length - units };
}
