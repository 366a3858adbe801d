const PICTURE = /\.(?:png|jpe?g|tiff?)$/i;
const byName = new Intl.Collator("vi", { numeric: true });

/** Whether a file is a picture a plan's page can be. */
export const isPicture = (file: File): boolean =>
  /^image\/(?:png|jpeg|tiff)$/.test(file.type) || PICTURE.test(file.name);

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;

/** What is to be sent, and whether files were left out because only pictures go together. */
export interface Chosen {
  readonly files: File[];
  readonly leftOut: boolean;
}

/**
 * One plan comes in one file, or in photographs of its pages: those gather, new ones in the order a camera numbers them,
 * none twice. Any other file takes the place of what was chosen before.
 */
export function chosenFiles(before: readonly File[], added: readonly File[]): Chosen {
  const other = added.find((file) => !isPicture(file));
  if (other) return { files: [other], leftOut: added.length > 1 };
  const kept = before.filter(isPicture);
  const fresh = added.filter(
    (file, at) =>
      !kept.some((known) => isSame(known, file)) &&
      added.findIndex((known) => isSame(known, file)) === at,
  );
  const inOrder = [...fresh].sort((a, b) => byName.compare(a.name, b.name));
  return { files: [...kept, ...inOrder], leftOut: false };
}

/** The row with the entry at `from` moved to `to`. */
export function movedTo<T>(row: readonly T[], from: number, to: number): T[] {
  const rest = row.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...row.slice(from, from + 1), ...rest.slice(to)];
}

/** A photograph heavier than this is made smaller before it goes over a slow line. */
const HEAVY = 2_000_000;
const LONG_SIDE = 3200;

/** The picture as a smaller JPEG, upright, where it is heavy and this browser can open it; else as it is. */
export async function lighter(file: File): Promise<File> {
  if (file.size <= HEAVY || !isPicture(file)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(picture.width * scale, picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  if (blob.size >= file.size) return file;
  return new File([blob], file.name, { type: blob.type, lastModified: file.lastModified });
}
