import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { ConversionFault } from "../contract.ts";
import { mediaTypes } from "../media-types.ts";
import type { Probed } from "./probe.ts";

/** A piece that is to be made fit to be shown. */
export interface Waiting {
  readonly mediaId: string;
  readonly unitId: string;
  readonly name: string;
  readonly sha256: string;
}

/** One form of a piece that was made. */
export interface Made {
  readonly label: string;
  readonly format: string;
  readonly width?: number;
  readonly height?: number;
  readonly sha256: string;
  readonly bytes: number;
}

/** A piece whose conversion was asked for and has not ended; undefined for any other. */
export async function conversionOf(tx: Tx, mediaId: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select m.id as "mediaId", m.unit_id as "unitId", m.name, f.sha256 from media_conversions c
    join media m on m.id = c.media_id join files f on f.id = m.file_id
    where c.media_id = ${mediaId} and c.ended_at is null
      and not exists (select from media_removals x where x.media_id = m.id)`.execute(tx);
  return rows[0];
}

/** Asks for a piece to be made fit; asked again, it begins anew. */
export async function askConversion(
  tx: Tx,
  { mediaId, unitId }: Pick<Waiting, "mediaId" | "unitId">,
  now: Date,
): Promise<void> {
  const asked = { asked_at: now, share: 0, moved_at: now, ended_at: null, fault: null };
  await tx
    .insertInto("media_conversions")
    .values({ media_id: mediaId, unit_id: unitId, ...asked })
    .onConflict((conflict) => conflict.column("media_id").doUpdateSet(asked))
    .execute();
}

/** Pieces that wait for a program this machine did not have. */
export async function findWithoutProgram(tx: Tx): Promise<Pick<Waiting, "mediaId" | "unitId">[]> {
  const { rows } = await sql<Pick<Waiting, "mediaId" | "unitId">>`
    select media_id as "mediaId", unit_id as "unitId" from media_conversions where fault = 'no-program' limit 200`.execute(
    tx,
  );
  return rows;
}

/** Notes how much is done. */
export async function noteShare(tx: Tx, mediaId: string, share: number, now: Date): Promise<void> {
  await tx
    .updateTable("media_conversions")
    .set({ share, moved_at: now })
    .where("media_id", "=", mediaId)
    .where("ended_at", "is", null)
    .execute();
}

/** Says that it ended, well or with a fault. */
export async function endConversion(
  tx: Tx,
  mediaId: string,
  fault: ConversionFault | null,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("media_conversions")
    .set({ fault, share: fault ? 0 : 1, moved_at: now, ended_at: now })
    .where("media_id", "=", mediaId)
    .execute();
}

/** Keeps what was made of a piece, and what it was found to be. */
export async function keepMade(
  tx: Tx,
  { mediaId, unitId, name }: Waiting,
  {
    probed,
    made,
    now,
  }: { readonly probed: Probed; readonly made: readonly Made[]; readonly now: Date },
): Promise<void> {
  const { picture, seconds } = probed;
  const size = { width: picture?.width ?? null, height: picture?.height ?? null };
  await tx
    .updateTable("media")
    .set({ kind: picture ? "video" : "sound", ...size, seconds })
    .where("id", "=", mediaId)
    .execute();
  await tx.deleteFrom("media_variants").where("media_id", "=", mediaId).execute();
  for (const one of made) await keepOne(tx, { mediaId, unitId, name }, one, now);
}

async function keepOne(tx: Tx, of: Omit<Waiting, "sha256">, made: Made, now: Date): Promise<void> {
  const { label, format, sha256, bytes } = made;
  const stem = of.name.replace(/\.[^.]*$/, "");
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{
        sha256,
        bytes,
        media_type: mediaTypes[format] ?? "",
        unit_id: of.unitId,
        uploaded_at: now,
      },
      name: `${stem}-${label}.${format}`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const size = { width: made.width ?? null, height: made.height ?? null };
  await tx
    .insertInto("media_variants")
    .values({
      ...{ media_id: of.mediaId, unit_id: of.unitId, label, format, ...size },
      ...{ file_id: id, made_at: now },
    })
    .execute();
}
