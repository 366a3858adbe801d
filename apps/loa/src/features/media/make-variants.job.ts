import sharp from "sharp";
import { z } from "zod";
import { system, type Tx } from "../../platform/db/database.ts";
import { job } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";

/** Widths a picture is shown in; none is made wider than the picture itself. */
const widths = [480, 960, 1600];

/** Makes the sizes of one picture. Done twice it is done once. */
export const makeVariantsJob = job({
  name: "media-variants",
  payload: z.object({ mediaId: z.uuid() }),
  ...{ retries: 3, seconds: 120 },
  run: ({ mediaId }, services) => makeVariants(services, mediaId),
});

async function makeVariants(services: Services, mediaId: string): Promise<void> {
  const picture = await services.database.read(system, (tx) => pictureOf(tx, mediaId));
  if (!picture) return;
  const bytes = await services.files.get(picture.sha256);
  const made = await Promise.all(
    labelsFor(picture.width).map((width) => renderVariants(services, bytes, width)),
  );
  const at = services.clock.now();
  await services.database.in(system, (tx) => keepVariants(tx, picture, made.flat(), at));
}

// A picture narrower than the smallest size is shown as wide as it is, under the smallest name.
function labelsFor(width: number): number[] {
  const fitting = widths.filter((one) => one <= width);
  return fitting.length > 0 ? fitting : widths.slice(0, 1);
}

interface Picture {
  readonly id: string;
  readonly unit_id: string;
  readonly width: number;
  readonly sha256: string;
  readonly name: string;
}

async function pictureOf(tx: Tx, mediaId: string): Promise<Picture | undefined> {
  const row = await tx
    .selectFrom("media")
    .innerJoin("files", "files.id", "media.file_id")
    .select(["media.id", "media.unit_id", "media.width", "files.sha256", "media.name"])
    .where("media.id", "=", mediaId)
    .where("media.kind", "=", "picture")
    .executeTakeFirst();
  return row && { ...row, width: row.width ?? 0 };
}

interface Made {
  readonly label: string;
  readonly format: "webp" | "jpeg";
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly bytes: number;
}

async function renderVariants(
  services: Services,
  bytes: Uint8Array,
  width: number,
): Promise<Made[]> {
  const sized = sharp(bytes).resize({ width, withoutEnlargement: true });
  const coded = {
    webp: sized.clone().webp({ quality: 78 }),
    jpeg: sized.clone().flatten({ background: "#ffffff" }).jpeg({ quality: 80, progressive: true }),
  };
  const made: Made[] = [];
  for (const format of ["webp", "jpeg"] as const) {
    const { data, info } = await coded[format].toBuffer({ resolveWithObject: true });
    const sha256 = await services.files.put(new Uint8Array(data));
    const { width: wide, height } = info;
    made.push({ label: String(width), format, width: wide, height, sha256, bytes: data.length });
  }
  return made;
}

async function keepVariants(tx: Tx, picture: Picture, made: readonly Made[], at: Date) {
  const stem = picture.name.replace(/\.[^.]*$/, "");
  for (const { label, format, width, height, sha256, bytes } of made) {
    const file = { sha256, bytes, media_type: `image/${format}`, unit_id: picture.unit_id };
    const { id } = await tx
      .insertInto("files")
      .values({ ...file, name: `${stem}-${label}.${format}`, uploaded_at: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("media_variants")
      .values({
        ...{ media_id: picture.id, unit_id: picture.unit_id, label, format, width, height },
        ...{ file_id: id, made_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
