import type { Variant } from "./media.queries.ts";

/** Where those who see the desk's library fetch a piece in one of its forms. */
export const mediaAddress = (
  mediaId: string,
  { label, format }: Pick<Variant, "label" | "format">,
) => `/api/v1/media/${mediaId}/files/${label}.${format}`;
