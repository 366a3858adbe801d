import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Which page of which kept file, turned by how many radians. */
export interface PictureAsked {
  readonly sha256: string;
  readonly page: number;
  readonly turned: number;
}

const nameOf = ({ sha256, page, turned }: PictureAsked): string =>
  `${sha256}-${page}-${Math.round(turned * 10_000)}.webp`;

/** A picture drawn before; null where there is none. */
export const keptPicture = (folder: string, asked: PictureAsked): Promise<Uint8Array | null> =>
  readFile(join(folder, nameOf(asked))).catch(() => null);

/** Whether it was drawn before, without reading it. */
export const hasPicture = (folder: string, asked: PictureAsked): Promise<boolean> =>
  access(join(folder, nameOf(asked))).then(
    () => true,
    () => false,
  );

/** About a gigabyte; what is older is drawn again when somebody looks at it. */
const MOST = 4000;
/** The folder is looked through once in so many pictures. */
const EVERY = 200;
let kept = 0;

/** Keeps a picture: written aside and renamed, so that it is whole or not there. The oldest give way. */
export async function keepPicture(
  folder: string,
  asked: PictureAsked,
  bytes: Uint8Array,
  most = MOST,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const place = join(folder, nameOf(asked));
  const aside = `${place}.${randomUUID()}.part`;
  await writeFile(aside, bytes, { mode: 0o600 });
  await rename(aside, place);
  kept += 1;
  if (kept % Math.min(EVERY, most) === 0) await dropOldest(folder, most);
}

async function dropOldest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= most) return;
  const aged = await Promise.all(names.map((name) => ageOf(join(folder, name))));
  const oldest = aged.sort((a, b) => a.written - b.written).slice(0, names.length - most);
  for (const { place } of oldest) await rm(place, { force: true });
}

// Gone meanwhile is as good as oldest.
const ageOf = (place: string) =>
  stat(place).then(
    ({ mtimeMs }) => ({ place, written: mtimeMs }),
    () => ({ place, written: 0 }),
  );
