import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "../files/store.ts";
import { answerOfThread, type ThreadLimits } from "../threads/answer-of-thread.ts";
import type { PictureTask } from "./page-picture.worker.ts";

/** Which page of which kept file, turned by how many radians. */
export interface PictureAsked {
  readonly sha256: string;
  readonly page: number;
  readonly turned: number;
}

interface Parts {
  readonly env: { readonly dataDir: string };
  readonly files: FileStore;
}

const limits: ThreadLimits = { milliseconds: 30_000, memoryMb: 512 };

/** Pictures are drawn one after the other: each opens the whole file, and memory is dearer than a second. */
let drawing: Promise<unknown> = Promise.resolve();

/** The picture of a page as WebP; kept in the data folder once drawn. Null when the page cannot be drawn. */
export async function pagePicture(parts: Parts, asked: PictureAsked): Promise<Uint8Array | null> {
  const folder = join(parts.env.dataDir, "page-pictures");
  const angle = Math.round(asked.turned * 10_000);
  const place = join(folder, `${asked.sha256}-${asked.page}-${angle}.webp`);
  const kept = await readFile(place).catch(() => null);
  if (kept) return kept;
  const turn = drawing.then(async () => {
    const again = await readFile(place).catch(() => null);
    if (again) return again;
    const bytes = await parts.files.get(asked.sha256);
    const drawn = await draw({ bytes, page: asked.page, turned: asked.turned });
    if (drawn) await keep(folder, place, drawn);
    return drawn;
  });
  drawing = turn.catch(() => undefined);
  return turn;
}

// Written aside and renamed: a picture is whole or not there.
async function keep(folder: string, place: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const aside = `${place}.${randomUUID()}.part`;
  await writeFile(aside, bytes, { mode: 0o600 });
  await rename(aside, place);
}

// A page that cannot be drawn is shown as missing, whatever the reason.
function draw(task: PictureTask): Promise<Uint8Array | null> {
  const answer = answerOfThread<Uint8Array | null>(
    "platform/pages/page-picture",
    "the picture of a page",
    task,
    limits,
  );
  return answer.catch(() => null);
}
