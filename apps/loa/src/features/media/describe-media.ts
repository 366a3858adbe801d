import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Keeping } from "./add-picture.ts";
import type { Rights } from "./contract.ts";
import { canKeepMedia } from "./media.policy.ts";
import { findMediaByIds, type MediaFacts } from "./media.queries.ts";
import { refusals } from "./refusals.ts";

/** A piece its unit's people may change. @throws not-found, not-allowed, media-removed */
export async function changeable(
  c: Pick<Keeping, "tx" | "actor">,
  mediaId: string,
): Promise<MediaFacts> {
  const [piece] = await findMediaByIds(c.tx, [mediaId]);
  if (!piece) throw errors.notFound();
  if (!canKeepMedia(c.actor, piece.unitId)) throw errors.notAllowed();
  if (piece.removed) throw refusals.removed();
  return piece;
}

interface Description {
  readonly alt: { readonly vi: string; readonly en: string };
  readonly rights: Rights | null;
}

/** Says what a piece shows and by what right it is shown. @throws not-found, not-allowed, media-removed, invalid */
export async function describeMedia(
  c: Keeping,
  mediaId: string,
  { alt, rights }: Description,
): Promise<void> {
  const piece = await changeable(c, mediaId);
  if (rights && rights.kind !== "own" && rights.credit === "") throw refusals.creditMissing();
  if (rights && rights.kind !== "licensed" && rights.until) throw refusals.onlyLicensedEnds();
  await writeAlt(c, piece, "vi", alt.vi);
  await writeAlt(c, piece, "en", alt.en);
  await writeRights(c, piece, rights);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "media.described", subject: { kind: "media", id: mediaId } },
    ...{ unitId: piece.unitId, details: { alt, rights }, at: c.now },
  });
}

async function writeAlt(c: Keeping, piece: MediaFacts, language: "vi" | "en", alt: string) {
  if (alt === "") {
    const gone = c.tx.deleteFrom("media_texts").where("media_id", "=", piece.id);
    await gone.where("language", "=", language).execute();
    return;
  }
  const said = { alt, written_by: c.actor.accountId, written_at: c.now };
  await c.tx
    .insertInto("media_texts")
    .values({ media_id: piece.id, unit_id: piece.unitId, language, ...said })
    .onConflict((conflict) => conflict.columns(["media_id", "language"]).doUpdateSet(said))
    .execute();
}

async function writeRights(c: Keeping, piece: MediaFacts, rights: Rights | null) {
  if (!rights) {
    await c.tx.deleteFrom("media_rights").where("media_id", "=", piece.id).execute();
    return;
  }
  const said = { ...rights, noted_by: c.actor.accountId, noted_at: c.now };
  await c.tx
    .insertInto("media_rights")
    .values({ media_id: piece.id, unit_id: piece.unitId, ...said })
    .onConflict((conflict) => conflict.column("media_id").doUpdateSet(said))
    .execute();
}

/** Takes a piece out of the library: a wrong picture, a person who does not agree. @throws not-found, not-allowed, media-removed */
export async function removeMedia(c: Keeping, mediaId: string, reason: string): Promise<void> {
  const { unitId } = await changeable(c, mediaId);
  await c.tx
    .insertInto("media_removals")
    .values({
      ...{ media_id: mediaId, unit_id: unitId, reason },
      ...{ removed_by: c.actor.accountId, removed_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "media.removed", subject: { kind: "media", id: mediaId }, unitId },
    ...{ details: { reason }, at: c.now },
  });
}
