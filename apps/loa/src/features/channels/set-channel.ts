import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { ChannelId } from "./contract-shapes.ts";
import { refusals } from "./refusals.ts";
import type { Publishing } from "./schedule-story.ts";

/** An office's channel. */
export interface OfficesChannel {
  readonly unitId: string;
  readonly channel: ChannelId;
}

interface Setting {
  readonly planWords: string;
  readonly programmeId: string | null;
  readonly commitmentIds: readonly string[];
}

/** Says how an office's plans call a channel and what is meant to be filled by it. @throws channel-unknown-programme */
export async function setChannel(c: Publishing, of: OfficesChannel, to: Setting): Promise<void> {
  await refuseForeign(c, of.unitId, to);
  const key = { unit_id: of.unitId, channel: of.channel };
  const said = {
    ...{ plan_words: to.planWords, programme_id: to.programmeId },
    ...{ set_by: c.actor.accountId, set_at: c.now },
  };
  await c.tx
    .insertInto("office_channels")
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.columns(["unit_id", "channel"]).doUpdateSet(said))
    .execute();
  await c.tx
    .deleteFrom("office_channel_commitments")
    .where("unit_id", "=", of.unitId)
    .where("channel", "=", of.channel)
    .execute();
  const rows = [...new Set(to.commitmentIds)].map((id) => ({ ...key, commitment_id: id }));
  if (rows.length > 0) await c.tx.insertInto("office_channel_commitments").values(rows).execute();
  await note(c, of, "channel.set", { ...to });
}

async function refuseForeign(c: Publishing, unitId: string, to: Setting): Promise<void> {
  const { rows } = await sql<{ programmes: number; commitments: number }>`select
    (select count(*)::int from programmes where id = ${to.programmeId} and unit_id = ${unitId}) as programmes,
    (select count(*)::int from commitments where id = any (${[...to.commitmentIds]}::uuid[]) and unit_id = ${unitId}) as commitments`.execute(
    c.tx,
  );
  const found = rows[0] ?? { programmes: 0, commitments: 0 };
  const wanted = {
    programmes: to.programmeId ? 1 : 0,
    commitments: new Set(to.commitmentIds).size,
  };
  if (found.programmes < wanted.programmes || found.commitments < wanted.commitments)
    throw refusals.unknownProgramme();
}

/** The office sends nothing more by it, schedules included; twice is once. */
export async function closeChannel(
  c: Publishing,
  of: OfficesChannel,
  reason: string,
): Promise<void> {
  await c.tx
    .insertInto("office_channel_closures")
    .values({
      ...{ unit_id: of.unitId, channel: of.channel, reason },
      ...{ closed_by: c.actor.accountId, closed_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await note(c, of, "channel.closed", { reason });
}

/** The office uses it again; twice is once. */
export async function openChannel(c: Publishing, of: OfficesChannel): Promise<void> {
  await c.tx
    .deleteFrom("office_channel_closures")
    .where("unit_id", "=", of.unitId)
    .where("channel", "=", of.channel)
    .execute();
  await note(c, of, "channel.opened", {});
}

async function note(
  c: Publishing,
  { unitId, channel }: OfficesChannel,
  action: "channel.set" | "channel.closed" | "channel.opened",
  details: Readonly<Record<string, unknown>>,
) {
  await recordAudit(c.tx, c.actor, {
    ...{ action, subject: { kind: "channel", id: unitId }, unitId, at: c.now },
    details: { channel, ...details },
  });
}
