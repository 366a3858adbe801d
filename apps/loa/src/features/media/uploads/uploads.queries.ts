import { sql } from "kysely";
import { forEveryUnit, type Tx } from "../../../platform/db/database.ts";

/** An upload on its way. */
export interface UploadRow {
  readonly id: string;
  readonly unitId: string;
  readonly accountId: string;
  readonly name: string;
  readonly bytes: number;
  readonly received: number;
  readonly mark: string;
  readonly movedAt: Date;
  readonly mediaId: string | null;
}

const columns = sql`id, unit_id as "unitId", account_id as "accountId", name, bytes, received, mark, moved_at as "movedAt",
  media_id as "mediaId"`;

/** One of a person's own uploads; undefined for anybody else's. */
export async function findUpload(
  tx: Tx,
  id: string,
  accountId: string,
): Promise<UploadRow | undefined> {
  const { rows } = await sql<UploadRow>`select ${columns} from media_uploads
    where id = ${id} and account_id = ${accountId}`.execute(tx);
  return rows[0];
}

/** A person's uploads that are not whole, the latest first. */
export async function findUnfinished(tx: Tx, accountId: string): Promise<UploadRow[]> {
  const { rows } = await sql<UploadRow>`select ${columns} from media_uploads
    where account_id = ${accountId} and media_id is null order by moved_at desc`.execute(tx);
  return rows;
}

/** What is announced and not whole yet. */
export interface Announced {
  readonly own: number;
  readonly ownBytes: number;
  readonly bytes: number;
  /** Of all, what is still to come. */
  readonly toCome: number;
}

/** What a person and all people have announced; nobody else begins an upload until this transaction ends. */
export async function countAnnounced(tx: Tx, accountId: string): Promise<Announced> {
  await sql`lock table media_uploads in share row exclusive mode`.execute(tx);
  const { rows } = await forEveryUnit(tx, () =>
    sql<Announced>`select count(*) filter (where account_id = ${accountId})::int as own,
      coalesce(sum(bytes) filter (where account_id = ${accountId}), 0)::bigint as "ownBytes",
      coalesce(sum(bytes), 0)::bigint as bytes, coalesce(sum(bytes - received), 0)::bigint as "toCome"
      from media_uploads where media_id is null`.execute(tx),
  );
  return rows[0] ?? { own: 0, ownBytes: 0, bytes: 0, toCome: 0 };
}

/**
 * Lets this transaction end without waiting for the disk. Of how far an upload came a crash of the database may then take
 * the last note: its sender is told an earlier place and sends that stretch again; nothing is told that is not kept.
 */
export async function withoutWaiting(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit to off`.execute(tx);
}

/** Makes somebody the one who writes from this place; false when the upload stands elsewhere or is whole. */
export async function takeHand(tx: Tx, id: string, at: number, hand: string): Promise<boolean> {
  const { rows } = await sql`update media_uploads set hand = ${hand}
    where id = ${id} and received = ${at} and media_id is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Notes how far it came; false when another has taken over meanwhile. */
export async function noteReceived(
  tx: Tx,
  id: string,
  { hand, at, now }: { readonly hand: string; readonly at: number; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql`update media_uploads set received = ${at}, moved_at = ${now}
    where id = ${id} and hand = ${hand} returning id`.execute(tx);
  return rows.length > 0;
}
