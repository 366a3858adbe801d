import type { FileStore } from "../files/store.ts";
import type { Log } from "../log/log.ts";
import { askPicture } from "./page-drawer.ts";
import { hasPicture, keepPicture, keptPicture, type PictureAsked } from "./picture-folder.ts";

/** Where pictures are kept, and the files they are drawn from. */
export interface PictureParts {
  readonly env: { readonly dataDir: string };
  readonly files: FileStore;
  readonly log: Log;
}

/**
 * The picture of a page as WebP, drawn once and then kept in the data folder; null when the page cannot be drawn.
 * `ahead` are the pages likely to be looked at next: they are drawn after it, unless others are asked for first.
 */
export async function pagePicture(
  { env, files, log }: PictureParts,
  asked: PictureAsked,
  ahead: readonly PictureAsked[] = [],
): Promise<Uint8Array | null> {
  const folder = `${env.dataDir}/page-pictures`;
  return askPicture(
    {
      bytesOf: (sha256) => files.get(sha256),
      find: (picture) => keptPicture(folder, picture),
      has: (picture) => hasPicture(folder, picture),
      keep: (picture, bytes) => keepPicture(folder, picture, bytes),
      log,
    },
    asked,
    ahead,
  );
}
