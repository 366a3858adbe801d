import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { AppError } from "../../platform/http/errors.ts";
import type { Services } from "../../platform/services.ts";
import { attachKept, countItem } from "./count-item.ts";
import { matchItem } from "./match-item.ts";

const collector: SystemActor = { accountId: null, name: "Loa" };
const mostAtOnce = 500;

/**
 * After pages were looked at: what an output already names as its link becomes that output's captured proof; the rest
 * is matched to commitments, and counted where its source says so and the match is clear.
 */
export async function countByRule(services: Services): Promise<void> {
  await services.database.in(system, (tx) => joinKnownOutputs(tx, services.clock.now()));
  await matchNew(services);
  await countClear(services);
}

interface Known {
  readonly id: string;
  readonly unit_id: string;
  readonly url: string;
  readonly url_key: string;
  readonly output_id: string;
}

// The officer who pasted the link was faster than the reader.
async function joinKnownOutputs(tx: Tx, now: Date): Promise<void> {
  const { rows } = await sql<Known>`
    select distinct on (i.id) i.id, i.unit_id, i.url, i.url_key, e.output_id
    from harvest_items i join evidence e on e.url_key = i.url_key and e.unit_id = i.unit_id and e.removed_at is null
    where not exists (select from harvest_decisions d where d.item_id = i.id)
      and exists (select from harvest_captures c where c.item_id = i.id)
    order by i.id, e.added_at limit ${mostAtOnce}`.execute(tx);
  for (const item of rows) {
    await attachKept(tx, item, { outputId: item.output_id, now });
    await tx
      .insertInto("harvest_decisions")
      .values({
        ...{ item_id: item.id, unit_id: item.unit_id, output_id: item.output_id },
        ...{ by_rule: true, decided_at: now },
      })
      .execute();
  }
}

// What fitted nothing is tried again each day: a plan may have been issued since.
async function matchNew({ database, clock }: Services): Promise<void> {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  await database.in(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select i.id from harvest_items i left join harvest_matches m on m.item_id = i.id
      where not exists (select from harvest_decisions d where d.item_id = i.id)
        and exists (select from harvest_captures c where c.item_id = i.id)
        and (m.item_id is null or (m.commitment_id is null and m.matched_at < ${daysAgo(1)}))
        and i.found_at > ${daysAgo(60)}
      order by i.found_at desc limit ${mostAtOnce}`.execute(tx);
    for (const { id } of rows) await matchItem(tx, id, clock.now());
  });
}

async function countClear({ database, files, clock }: Services): Promise<void> {
  const clear = await database.read(system, (tx) => clearMatches(tx));
  const now = clock.now();
  for (const { itemId, commitmentId } of clear) {
    const moment = {
      actor: collector,
      onBehalf: true,
      now,
      today: dateInVietnam(now),
      byRule: true,
    };
    await database
      .in(system, async (tx) => {
        const outputId = await countItem(tx, files, moment, { itemId, commitmentId });
        await recordAudit(tx, collector, {
          action: "harvest.counted",
          subject: { kind: "output", id: outputId },
          details: { itemId, commitmentId },
          at: now,
        });
      })
      .catch(leaveToPeople);
  }
}

// A refusal (a locked period, a commitment that ended meanwhile) is a person's to decide; anything else is a fault.
function leaveToPeople(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

async function clearMatches(tx: Tx) {
  const { rows } = await sql<{ itemId: string; commitmentId: string }>`
    select m.item_id as "itemId", m.commitment_id as "commitmentId"
    from harvest_matches m join harvest_items i on i.id = m.item_id join harvest_sources s on s.id = i.source_id
    where m.clear and m.commitment_id is not null and s.rule = 'claim' and i.dated = 'page'
      and not exists (select from harvest_decisions d where d.item_id = i.id)
      and not exists (select from harvest_stops x where x.source_id = s.id)
    order by i.published_on, i.id limit ${mostAtOnce}`.execute(tx);
  return rows;
}
