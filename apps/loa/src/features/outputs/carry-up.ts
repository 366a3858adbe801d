import { sql } from "kysely";
import { forEveryUnit, type Tx } from "../../platform/db/database.ts";
import { loadForChange, settle } from "./settle.ts";

/** A claim that an output also makes on what a plan above asks, through a link. */
export interface CarriedClaim {
  readonly commitmentId: string;
  readonly takeUpId: string;
  readonly count: number;
  readonly minutes: number;
}

interface ClaimedAmount {
  readonly commitmentId: string;
  readonly count: number;
  readonly minutes: number;
}

interface Link {
  readonly lower: string;
  readonly upper: string;
  readonly takeUpId: string;
}

/**
 * What an output counts for above, given what it counts for below: through each link of its unit, or of a unit above
 * whose own plan asks it, once, over as many levels as there are. Where the plan above was amended, it counts for what is owed on the output's day.
 */
export async function carriedUp(
  tx: Tx,
  output: { readonly unitId: string; readonly happenedOn: string },
  claims: readonly ClaimedAmount[],
): Promise<CarriedClaim[]> {
  if (claims.length === 0) return [];
  // The links of a unit above, and what it owes, are not in sight of who works below.
  const links = await forEveryUnit(tx, () =>
    linksFrom(
      tx,
      output,
      claims.map((claim) => claim.commitmentId),
    ),
  );
  const amounts = new Map(claims.map((claim) => [claim.commitmentId, claim]));
  const carried = new Map<string, CarriedClaim>();
  for (const { lower, upper, takeUpId } of links) {
    const amount = amounts.get(lower);
    const known = carried.get(upper);
    if (!amount || (known && known.count >= amount.count)) continue;
    const { count, minutes } = amount;
    carried.set(upper, { commitmentId: upper, takeUpId, count, minutes });
  }
  return [...carried.values()];
}

async function linksFrom(
  tx: Tx,
  { unitId, happenedOn }: { readonly unitId: string; readonly happenedOn: string },
  from: readonly string[],
): Promise<Link[]> {
  const { rows } = await sql<Link>`
    with recursive own(id) as (
      select ${unitId}::uuid union select u.parent_id from units u join own o on o.id = u.id where u.parent_id is not null),
    live as (
      select t.id, t.task_id, c.task_id as upper_task, c.unit_id, c.measure, coalesce(q.channel, '') as channel
      from take_ups t join commitments c on c.id = t.commitment_id left join quotas q on q.id = c.quota_id
      where t.unit_id in (select id from own) and not exists (select from take_up_undos u where u.take_up_id = t.id)),
    reached as (
      select distinct on (l.id) l.id, l.task_id, l.measure, c.id as upper
      from live l join commitments c on c.task_id = l.upper_task and c.unit_id = l.unit_id and c.measure = l.measure
      left join quotas q on q.id = c.quota_id
      join plans p on p.id = c.plan_id
      where ${happenedOn}::date between c.active_from and coalesce(c.ended_on, c.active_to)
        and extract(year from ${happenedOn}::date) = p.year
        and coalesce(q.channel, '') = l.channel
      order by l.id, c.active_from desc, c.id),
    up as (
      select c.id as lower, r.upper, r.id as take_up_id from commitments c join reached r on r.task_id = c.task_id
      where c.id = any (${[...from]}::uuid[]) and (r.measure not in ('item', 'replay') or c.measure not in ('item', 'replay') or r.measure = c.measure)
      union
      select u.lower, r.upper, r.id from up u join commitments c on c.id = u.upper join reached r on r.task_id = c.task_id
      where r.measure not in ('item', 'replay') or c.measure not in ('item', 'replay') or r.measure = c.measure)
    select lower, upper, take_up_id as "takeUpId" from up where upper <> all (${[...from]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/**
 * What the unit and the units below it claimed before the link counts above from today on, each output once. Who links
 * may: it is their unit's own plan. Returns how many.
 */
export function carryEarlier(
  tx: Tx,
  takeUp: { readonly unitId: string; readonly taskId: string },
  by: { readonly accountId: string | null; readonly on: string },
): Promise<number> {
  return forEveryUnit(tx, async () => {
    let carried = 0;
    for (const id of await claimedBelow(tx, takeUp)) carried += await carryOne(tx, id, by);
    return carried;
  });
}

async function claimedBelow(
  tx: Tx,
  { unitId, taskId }: { readonly unitId: string; readonly taskId: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below(id) as (
      select ${unitId}::uuid union select u.id from units u join below b on u.parent_id = b.id)
    select distinct x.output_id as id from claims x join commitments c on c.id = x.commitment_id
    where c.task_id = ${taskId} and c.unit_id in (select id from below) and x.released_on is null order by 1`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function carryOne(
  tx: Tx,
  outputId: string,
  by: { readonly accountId: string | null; readonly on: string },
): Promise<number> {
  const before = await loadForChange(tx, outputId);
  const more = (await carriedUp(tx, before, before.claims)).filter(
    ({ commitmentId }) => !before.claims.some((claim) => claim.commitmentId === commitmentId),
  );
  if (more.length === 0) return 0;
  await tx
    .insertInto("claims")
    .values(
      more.map(({ commitmentId, takeUpId, count, minutes }) => ({
        ...{ output_id: outputId, unit_id: before.unitId, commitment_id: commitmentId },
        ...{ take_up_id: takeUpId, count, minutes, claimed_on: by.on, claimed_by: by.accountId },
      })),
    )
    .execute();
  await settle(tx, before, outputId, by.on);
  return more.length;
}

/** What came up through a link no longer counts above from today on; what was claimed there by itself stays. */
export function releaseCarried(tx: Tx, takeUpId: string, on: string): Promise<number> {
  return forEveryUnit(tx, () => releaseEach(tx, takeUpId, on));
}

async function releaseEach(tx: Tx, takeUpId: string, on: string): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select distinct output_id as id from claims where take_up_id = ${takeUpId} and released_on is null order by 1`.execute(
    tx,
  );
  for (const { id } of rows) {
    const before = await loadForChange(tx, id);
    await sql`update claims set released_on = ${on} where output_id = ${id} and take_up_id = ${takeUpId} and released_on is null`.execute(
      tx,
    );
    await settle(tx, before, id, on);
  }
  return rows.length;
}
