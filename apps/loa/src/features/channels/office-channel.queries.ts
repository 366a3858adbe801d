import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { channelKinds } from "./channel-kinds.ts";
import type { ChannelId } from "./contract-shapes.ts";

/** What an office has said of a channel. */
export interface OfficeSetting {
  /** How its plans call it; the channel's usual name where nothing was said. */
  readonly planWords: string;
  readonly programmeId: string | null;
  readonly commitmentIds: readonly string[];
  readonly closed: {
    readonly reason: string;
    readonly by: string | null;
    readonly at: Date;
  } | null;
}

interface Row {
  readonly planWords: string | null;
  readonly programmeId: string | null;
  readonly commitmentIds: readonly string[];
  readonly reason: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

/** An office's channel as it is set, whether it ever was. */
export async function officeSetting(
  tx: Tx,
  unitId: string,
  channel: ChannelId,
): Promise<OfficeSetting> {
  const { rows } = await sql<Row>`
    select o.plan_words as "planWords", o.programme_id as "programmeId", x.reason, a.name as by, x.closed_at as at,
      coalesce((select jsonb_agg(c.commitment_id) from office_channel_commitments c where c.unit_id = k.unit_id and c.channel = k.channel), '[]') as "commitmentIds"
    from (values (${unitId}::uuid, ${channel}::text)) k (unit_id, channel)
    left join office_channels o on o.unit_id = k.unit_id and o.channel = k.channel
    left join office_channel_closures x on x.unit_id = k.unit_id and x.channel = k.channel
    left join accounts a on a.id = x.closed_by`.execute(tx);
  const row = rows[0];
  return {
    planWords: row?.planWords ?? channelKinds[channel].planWords[0],
    ...{ programmeId: row?.programmeId ?? null, commitmentIds: row?.commitmentIds ?? [] },
    closed: row?.at ? { reason: row.reason ?? "", by: row.by, at: row.at } : null,
  };
}
