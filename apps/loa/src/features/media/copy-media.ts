import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/**
 * Copies pieces to another unit's library with their words, rights and sizes: a story taken over keeps its pictures.
 * What was taken out is not copied. Answers the new id of each old one; the caller's scope has to hold both units.
 */
export async function copyMedia(
  tx: Tx,
  ids: readonly string[],
  to: { readonly unitId: string; readonly accountId: string; readonly now: Date },
): Promise<ReadonlyMap<string, string>> {
  const copies = new Map<string, string>();
  for (const id of ids) {
    const copy = await copyOne(tx, id, to);
    if (copy) copies.set(id, copy);
  }
  return copies;
}

async function copyOne(tx: Tx, id: string, to: Parameters<typeof copyMedia>[2]) {
  const { unitId, accountId, now } = to;
  const { rows } = await sql<{ id: string }>`
    insert into media (unit_id, kind, file_id, name, width, height, seconds, added_by, added_at)
    select ${unitId}, kind, copied_file(file_id, ${unitId}), name, width, height, seconds, ${accountId}, ${now} from media m
    where id = ${id} and not exists (select from media_removals x where x.media_id = m.id) returning id`.execute(
    tx,
  );
  const copy = rows[0]?.id;
  if (copy) await copyParts(tx, id, copy, unitId);
  return copy;
}

async function copyParts(tx: Tx, id: string, copy: string, unitId: string): Promise<void> {
  await sql`insert into media_texts (media_id, unit_id, language, alt, written_at)
    select ${copy}, ${unitId}, language, alt, written_at from media_texts where media_id = ${id}`.execute(
    tx,
  );
  await sql`insert into media_rights (media_id, unit_id, kind, credit, proof, until, noted_at)
    select ${copy}, ${unitId}, case r.kind when 'own' then 'licensed' else r.kind end, coalesce(nullif(r.credit, ''), u.name),
      coalesce(nullif(r.proof, ''), u.name), r.until, r.noted_at from media_rights r join units u on u.id = r.unit_id where media_id = ${id}`.execute(
    tx,
  );
  await sql`insert into media_variants (media_id, unit_id, label, format, width, height, file_id, made_at)
    select ${copy}, ${unitId}, label, format, width, height, copied_file(file_id, ${unitId}), made_at
    from media_variants where media_id = ${id}`.execute(tx);
  await sql`insert into media_captions (media_id, unit_id, language, kind, words, added_at)
    select ${copy}, ${unitId}, language, kind, words, added_at from media_captions where media_id = ${id}`.execute(
    tx,
  );
}
