import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { FileReply, UploadedFile } from "../../platform/http/route.ts";
import { keepPaper } from "../outputs/index.ts";
import type { SuccessionDetail } from "./contract.ts";
import { refusals } from "./refusals.ts";
import { loadSuccession } from "./successions.queries.ts";

/** More files than this are no legal basis but an archive. */
const mostPapers = 20;

interface Adding {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Keeps files of the document a change of units rests on, also after it was confirmed: a signed copy often comes later.
 * @throws not-found, no-file, succession-papers-many, and what `keepPaper` refuses
 */
export async function addPapers(adding: Adding, id: string, uploads: readonly UploadedFile[]) {
  const { tx, files, actor, now } = adding;
  await loadSuccession(tx, id);
  if (uploads.length === 0) throw refusals.noFile();
  if ((await findPapers(tx, id)).length + uploads.length > mostPapers)
    throw refusals.manyPapers(mostPapers);
  const by = { tx, files, accountId: actor.accountId, now, unitId: null };
  for (const upload of uploads) {
    const { fileId, sha256, name, mediaType, bytes } = await keepPaper(by, upload);
    await tx
      .insertInto("succession_papers")
      .values({
        ...{ succession_id: id, file_id: fileId, sha256, name, media_type: mediaType, bytes },
        added_on: dateInVietnam(now),
        ...{ added_by: actor.accountId, added_at: now },
      })
      .execute();
    await note(adding, "succession.paper-added", id, { name, sha256 });
  }
}

/** Takes a file off; its row and the log keep that it was there. @throws not-found */
export async function removePaper(adding: Omit<Adding, "files">, paperId: string) {
  const { tx, actor, now } = adding;
  const row = await tx
    .updateTable("succession_papers")
    .set({ removed_on: dateInVietnam(now), removed_by: actor.accountId, removed_at: now })
    .where("id", "=", paperId)
    .where("removed_at", "is", null)
    .returning(["succession_id", "sha256"])
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  await note(adding, "succession.paper-removed", row.succession_id, { sha256: row.sha256 });
}

/** The files that stand, in the order they came. */
export async function findPapers(tx: Tx, id: string): Promise<SuccessionDetail["papers"]> {
  return tx
    .selectFrom("succession_papers as p")
    .leftJoin("accounts as a", "a.id", "p.added_by")
    .select(["p.id", "p.name", "p.media_type as mediaType", "p.bytes", "p.sha256"])
    .select(["p.added_on as addedOn", "a.name as addedBy"])
    .where("p.succession_id", "=", id)
    .where("p.removed_at", "is", null)
    .orderBy("p.added_at")
    .orderBy("p.id")
    .execute();
}

/** One file as it came. @throws not-found */
export async function paperFile(tx: Tx, files: FileStore, paperId: string): Promise<FileReply> {
  const row = await tx
    .selectFrom("succession_papers as p")
    .select(["p.name", "p.media_type", "p.sha256"])
    .where("p.id", "=", paperId)
    .where("p.removed_at", "is", null)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  const bytes = await files.get(row.sha256);
  return { fileName: row.name, mediaType: row.media_type, bytes, inline: true };
}

function note(
  { tx, actor, now }: Omit<Adding, "files">,
  action: "succession.paper-added" | "succession.paper-removed",
  id: string,
  details: Readonly<Record<string, unknown>>,
) {
  return recordAudit(tx, actor, { action, subject: { kind: "succession", id }, details, at: now });
}
