import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { type KeptFile, keepable, readLink, refuseFuture } from "../outputs/index.ts";
import { fileLimit, type sendByLink } from "./contract.ts";
import type { LinkPlace } from "./link-visit.ts";

type Sent = z.output<NonNullable<(typeof sendByLink)["body"]>>;

interface Moment {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly now: Date;
  readonly today: string;
}

/** Records that wait on one link; more is somebody playing. */
const mostWaiting = 20;

/**
 * Keeps what came by a link, cleaned and recognised as other evidence is. It counts for nothing until somebody of the
 * unit confirms it; the unit's people are told. Sent twice, it is kept once.
 * @throws happened-later, no-proof-sent, too-many-sent, and the refusals of links and files
 */
export async function keepSent(
  { tx, files, now, today }: Moment,
  place: LinkPlace,
  sent: Sent,
  uploads: readonly UploadedFile[],
): Promise<void> {
  refuseFuture(sent.happenedOn, today);
  if (uploads.length > fileLimit) throw tooMuch();
  const links = sent.links.map((link) => readLink(link).url);
  if (links.length + uploads.length === 0 && !sent.statement) throw noProof();
  await refuseFlood(tx, place);
  const kept: KeptFile[] = [];
  for (const upload of uploads) kept.push(await keepable(upload));
  const recordId = await insertRecord(tx, place, { ...sent, links }, { now, today });
  if (!recordId) return;
  for (const file of kept) await keepOne(tx, files, place, recordId, file);
  await tellUnit(tx, place, recordId, { now, today });
  await recordAudit(
    tx,
    { accountId: null, name: sent.typedName },
    {
      action: "task-link.record-sent",
      subject: { kind: "commitment", id: place.commitment_id },
      unitId: place.unit_id,
      details: { linkId: place.id, recordId, slot: place.slot, title: sent.title },
      at: now,
    },
  );
}

async function insertRecord(
  tx: Tx,
  place: LinkPlace,
  sent: Sent,
  { now, today }: { readonly now: Date; readonly today: string },
) {
  const row = await tx
    .insertInto("link_records")
    .values({
      ...{ link_id: place.id, unit_id: place.unit_id, commitment_id: place.commitment_id },
      ...{ slot: place.slot, typed_name: sent.typedName, title: sent.title, kind: "other" },
      ...{ happened_on: sent.happenedOn, quantity: sent.quantity, links: sent.links },
      statement: sent.statement || null,
      ...{ client_key: sent.clientKey, sent_on: today, sent_at: now },
    })
    .onConflict((conflict) => conflict.columns(["link_id", "client_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

async function keepOne(
  tx: Tx,
  files: FileStore,
  { unit_id }: LinkPlace,
  recordId: string,
  file: KeptFile,
) {
  const sha256 = await files.put(file.bytes);
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: file.bytes.byteLength, media_type: file.mediaType },
      ...{ name: file.name, unit_id },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("link_record_files")
    .values({ record_id: recordId, file_id: id, unit_id })
    .execute();
}

// The unit's officers and heads, in the app at once and by the next digest.
async function tellUnit(
  tx: Tx,
  place: LinkPlace,
  recordId: string,
  { now, today }: { readonly now: Date; readonly today: string },
) {
  await sql`insert into reminders (account_id, unit_id, commitment_id, slot, due_on, kind, step, made_on, made_at)
    select distinct a.id, ${place.unit_id}::uuid, ${place.commitment_id}::uuid, ${place.slot}::int, ${today}::date, 'link',
      ${`link-${recordId}`}, ${today}::date, ${now}::timestamptz
    from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.unit_id = ${place.unit_id} and g.role in ('officer', 'unit_head')
    on conflict do nothing`.execute(tx);
}

async function refuseFlood(tx: Tx, { id }: LinkPlace) {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from link_records r where r.link_id = ${id}
      and not exists (select from link_decisions d where d.record_id = r.id)`.execute(tx);
  if ((rows[0]?.n ?? 0) >= mostWaiting) throw tooMuch();
}

const noProof = () =>
  refuse("no-proof-sent", 422, {
    vi: "Cần ít nhất một minh chứng: đường dẫn, ảnh, tệp hoặc lời xác nhận. Chưa có gì được gửi.",
    en: "At least one piece of evidence is needed: link, photo, file or statement. Nothing was sent.",
  });
const tooMuch = () =>
  refuse("too-much-sent", 422, {
    vi: `Mỗi lần gửi tối đa ${fileLimit} tệp, và mỗi đường dẫn tối đa ${mostWaiting} lần gửi đang chờ xác nhận. Chưa có gì được gửi.`,
    en: `At most ${fileLimit} files at once, and ${mostWaiting} records waiting on one link. Nothing was sent.`,
  });
