import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { recordsOnBehalf, requireRecorder } from "../outputs/index.ts";
import { countItem } from "./count-item.ts";
import { lockItem } from "./items.queries.ts";

type Deciding = RequestContext & { readonly actor: Actor };

/** Counts a found item for a commitment, in a person's name. @throws not-found, item-already-decided, and recording's */
export async function countFound(
  c: Deciding,
  itemId: string,
  commitmentId: string,
): Promise<string> {
  const unitId = await unitOf(c, itemId);
  const onBehalf = recordsOnBehalf(c.actor, unitId);
  const moment = { actor: c.actor, onBehalf, now: c.now, today: c.today };
  const outputId = await countItem(c.tx, c.services.files, moment, { itemId, commitmentId });
  await recordAudit(c.tx, c.actor, {
    ...{ action: "harvest.counted", subject: { kind: "output", id: outputId }, unitId },
    ...{ details: { itemId, commitmentId }, at: c.now },
  });
  return outputId;
}

/** Sets a found item aside with a reason, so that nobody looks at it twice. @throws not-found, item-already-decided */
export async function setAside(c: Deciding, itemId: string, reason: string): Promise<void> {
  const unitId = await unitOf(c, itemId);
  await lockItem(c.tx, itemId);
  await c.tx
    .insertInto("harvest_decisions")
    .values({
      ...{ item_id: itemId, unit_id: unitId, reason },
      ...{ decided_by: c.actor.accountId, decided_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "harvest.set-aside", subject: { kind: "found-item", id: itemId }, unitId },
    ...{ details: { reason }, at: c.now },
  });
}

/** Takes up again what was set aside; twice is once. @throws not-found */
export async function takeUp(c: Deciding, itemId: string): Promise<void> {
  const unitId = await unitOf(c, itemId);
  await c.tx
    .deleteFrom("harvest_decisions")
    .where("item_id", "=", itemId)
    .where("output_id", "is", null)
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "harvest.taken-up", subject: { kind: "found-item", id: itemId }, unitId },
    at: c.now,
  });
}

async function unitOf({ tx, actor }: Deciding, itemId: string): Promise<string> {
  const row = await tx
    .selectFrom("harvest_items")
    .select("unit_id")
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  await requireRecorder(tx, actor, row.unit_id);
  return row.unit_id;
}
