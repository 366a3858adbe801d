import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { FileFault } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import type { Services } from "../../platform/services.ts";
import { staleFileRefusal } from "./refusals.ts";

/** Keeps an uploaded list until its sender confirms it; returns the id to confirm with. */
export async function keepPreviewed(
  tx: Tx,
  services: Services,
  actor: Actor,
  file: UploadedFile,
): Promise<string> {
  const sha256 = await services.files.put(file.bytes);
  const { id } = await tx
    .insertInto("files")
    .values({
      sha256,
      bytes: file.bytes.length,
      media_type: "application/octet-stream",
      name: file.name,
      uploaded_by: actor.accountId,
      uploaded_at: services.clock.now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * The very bytes that were previewed, for the person who previewed them.
 * @throws not found for anybody else's file, `import-file-gone` when its bytes are no longer kept
 */
export async function openPreviewed(tx: Tx, services: Services, actor: Actor, fileId: string) {
  const file = await tx
    .selectFrom("files")
    .select(["sha256", "name"])
    .where("id", "=", fileId)
    .where("uploaded_by", "=", actor.accountId)
    .executeTakeFirst();
  if (!file) throw errors.notFound();
  const bytes = await services.files.get(file.sha256).catch((error: unknown) => {
    throw error instanceof FileFault ? staleFileRefusal() : error;
  });
  return { name: file.name, bytes };
}
