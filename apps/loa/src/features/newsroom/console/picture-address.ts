import type { MediaItem } from "../../media/contract.ts";

/** Where a picture, or that which stands for a film, is shown from, small or middling; as it came while its sizes are being made. */
export function pictureAddress(
  { id, variants }: Pick<MediaItem, "id" | "variants">,
  wanted: "480" | "960" = "960",
): string {
  const webp = variants.filter(({ format }) => format === "webp");
  const best = webp.find(({ label }) => label === wanted) ?? webp[0];
  return `/api/v1/media/${id}/files/${best ? `${best.label}.webp` : "original"}`;
}
