import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** An offer as both desks see it. */
export interface OfferRow {
  readonly id: string;
  readonly storyId: string;
  readonly revisionId: string;
  readonly title: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly toId: string;
  readonly toName: string;
  readonly note: string;
  readonly at: Date;
  readonly answeredAt: Date | null;
  readonly copyId: string | null;
  readonly reason: string | null;
}

const offers = sql`select o.id, o.story_id as "storyId", o.revision_id as "revisionId", o.title, o.unit_id as "fromId",
    f.name as "fromName", o.to_unit_id as "toId", t.name as "toName", o.note, o.offered_at as at, n.answered_at as "answeredAt",
    n.copy_id as "copyId", n.reason
  from story_offers o join units f on f.id = o.unit_id join units t on t.id = o.to_unit_id
  left join story_offer_answers n on n.offer_id = o.id`;

interface Asked {
  readonly waiting?: boolean | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** Offers in sight, the newest first. */
export async function findOffers(tx: Tx, { waiting, page, perPage }: Asked) {
  const fits = sql`(not ${waiting ?? false} or not exists (select from story_offer_answers w where w.offer_id = o.id))`;
  const { rows } = await sql<OfferRow>`${offers} where ${fits} order by o.offered_at desc, o.id desc
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from story_offers o where ${fits}`.execute(tx);
  return { rows, total: counted.rows[0]?.total ?? 0 };
}

/** One offer in sight. */
export async function findOffer(tx: Tx, id: string): Promise<OfferRow | undefined> {
  const { rows } = await sql<OfferRow>`${offers} where o.id = ${id}`.execute(tx);
  return rows[0];
}

/** How many wait for an answer of these units. */
export async function countWaitingOffers(tx: Tx, units: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from story_offers o
    where o.to_unit_id = any (${[...units]}::uuid[]) and not exists (select from story_offer_answers w where w.offer_id = o.id)`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** The desk a story was taken over from; null for one of its own. */
export async function originOf(tx: Tx, storyId: string) {
  const { rows } = await sql<OfferRow>`${offers} where n.copy_id = ${storyId}`.execute(tx);
  const [offer] = rows;
  if (!offer?.answeredAt) return null;
  return { unit: offer.fromName, title: offer.title, at: offer.answeredAt.toISOString() };
}
