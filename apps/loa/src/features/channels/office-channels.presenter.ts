import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { ChannelKind } from "./channel.ts";
import { channelKinds } from "./channel-kinds.ts";
import { canSetChannel } from "./channels.policy.ts";
import type { ChannelDuty, OfficeChannel } from "./contract-shapes.ts";
import { namesChannel } from "./names-channel.ts";
import { type OfficeSetting, officeSetting } from "./office-channel.queries.ts";

/** An office's channels with what may be filled by each. @throws not-found for an office out of sight */
export async function presentChannels(
  tx: Tx,
  actor: Actor,
  unitId: string,
  today: string,
): Promise<OfficeChannel[]> {
  const unit = await tx
    .selectFrom("units")
    .select(["id", "name"])
    .where("id", "=", unitId)
    .executeTakeFirst();
  if (!unit || !(seesAllUnits(actor) || unitsOf(actor).includes(unitId))) throw errors.notFound();
  const shown: OfficeChannel[] = [];
  for (const kind of Object.values(channelKinds)) {
    const setting = await officeSetting(tx, unitId, kind.id);
    const { closed } = setting;
    const programmes = await programmesOf(tx, unitId, today);
    shown.push({
      ...{ channel: kind.id, name: kind.name, unit, planWords: setting.planWords },
      programme: programmes.find(({ id }) => id === setting.programmeId) ?? null,
      ...{ programmes, duties: await dutiesOf(tx, unitId, kind, setting, today) },
      closed: closed && { ...closed, at: closed.at.toISOString() },
      ...{ limits: kind.limits, counts: await countsOf(tx, unitId, kind) },
      canSet: canSetChannel(actor, unitId),
    });
  }
  return shown;
}

async function programmesOf(tx: Tx, unitId: string, today: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from programmes p left join programme_ends e on e.programme_id = p.id
    where p.unit_id = ${unitId} and coalesce(e.ends_from, p.ends_on + 1) > ${today}::date order by p.name, p.id`.execute(
    tx,
  );
  return rows;
}

async function dutiesOf(
  tx: Tx,
  unitId: string,
  kind: ChannelKind,
  setting: OfficeSetting,
  today: string,
): Promise<ChannelDuty[]> {
  const words = [...new Set([setting.planWords, ...kind.planWords])];
  const { rows } = await sql<ChannelDuty>`
    select c.id as "commitmentId", t.path, t.title, p.title as plan, coalesce(q.raw, '') as quota,
      c.id = any (${[...setting.commitmentIds]}::uuid[]) as chosen, ${namesChannel(words)} as matches
    from commitments c join tasks t on t.id = c.task_id join plans p on p.id = c.plan_id left join quotas q on q.id = c.quota_id
    where c.unit_id = ${unitId} and c.measure in ('item', 'continuous') and p.year = extract(year from ${today}::date)
      and ${today}::date between c.active_from and coalesce(c.ended_on, c.active_to)
    order by p.id, t.position, q.position`.execute(tx);
  return rows;
}

async function countsOf(tx: Tx, unitId: string, { id }: ChannelKind) {
  const { rows } = await sql<OfficeChannel["counts"]>`select
    (select count(*)::int from publications where unit_id = ${unitId} and channel = ${id} and gone_at is null) as standing,
    (select count(*)::int from story_schedules where unit_id = ${unitId} and channel = ${id} and ended_at is null) as scheduled,
    (select count(*)::int from publications where unit_id = ${unitId} and channel = ${id} and gone_at is not null) as withdrawn`.execute(
    tx,
  );
  return rows[0] ?? { standing: 0, scheduled: 0, withdrawn: 0 };
}
