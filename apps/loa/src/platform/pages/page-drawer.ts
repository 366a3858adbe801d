import type { Log } from "../log/log.ts";
import type { ThreadLimits } from "../threads/answer-of-thread.ts";
import { type OpenThread, openThread } from "../threads/open-thread.ts";
import type { PageToDraw, PictureTask } from "./page-picture.worker.ts";
import type { PictureAsked } from "./picture-folder.ts";

/** Where the drawer finds files and pictures, and where it puts what it has drawn. */
export interface Shelf {
  bytesOf(sha256: string): Promise<Uint8Array>;
  find(asked: PictureAsked): Promise<Uint8Array | null>;
  /** Whether `find` would have one; no picture is read for it. */
  has(asked: PictureAsked): Promise<boolean>;
  keep(asked: PictureAsked, bytes: Uint8Array): Promise<void>;
  readonly log: Pick<Log, "warn">;
}

interface Waiting {
  readonly key: string;
  readonly shelf: Shelf;
  readonly asked: PictureAsked;
  readonly picture: PromiseWithResolvers<Uint8Array | null>;
}

const limits: ThreadLimits = { milliseconds: 30_000, memoryMb: 512 };
/** A file stays open so long after its last page, so that whoever turns pages waits for the page only. */
const OPEN_FOR = 20_000;

/** Asked for by somebody; the latest first, since it is what they look at now. */
const waiting: Waiting[] = [];
/** Nobody has asked for these yet. */
let ahead: Waiting[] = [];
/** The one being drawn. */
let drawing: Waiting | null = null;

const keyOf = ({ sha256, page, turned }: PictureAsked): string => `${sha256} ${page} ${turned}`;

const waitingOf = (shelf: Shelf, asked: PictureAsked): Waiting => ({
  key: keyOf(asked),
  shelf,
  asked,
  picture: Promise.withResolvers<Uint8Array | null>(),
});

/**
 * A page's picture: a kept one, else drawn in the one thread that draws (each opens a whole file, and memory is dearer
 * than a second). The pages ahead are drawn once nobody waits. Null for a page that cannot be drawn.
 */
export async function askPicture(
  shelf: Shelf,
  asked: PictureAsked,
  next: readonly PictureAsked[],
): Promise<Uint8Array | null> {
  const [kept, missing] = await Promise.all([shelf.find(asked), missingOf(shelf, next)]);
  ahead = missing.map((each) => waitingOf(shelf, each));
  const one = kept ? null : (underWay(keyOf(asked)) ?? waitingOf(shelf, asked));
  if (one && one !== drawing && !waiting.includes(one)) waiting.push(one);
  if (!drawing) void drawAll();
  return one ? one.picture.promise : kept;
}

async function missingOf(
  shelf: Shelf,
  asked: readonly PictureAsked[],
): Promise<readonly PictureAsked[]> {
  const are = await Promise.all(asked.map((each) => shelf.has(each)));
  return asked.filter((_, nth) => !are[nth]);
}

const underWay = (key: string): Waiting | undefined =>
  drawing?.key === key ? drawing : waiting.find((each) => each.key === key);

/** Closes the file once nobody has asked for a page for a while; it never runs while one is drawn. */
let closing: NodeJS.Timeout | undefined;

async function drawAll(): Promise<void> {
  clearTimeout(closing);
  for (let one = waiting.pop() ?? ahead.shift(); one; one = waiting.pop() ?? ahead.shift()) {
    drawing = one;
    // A page that cannot be drawn is shown as missing, whatever the reason.
    one.picture.resolve(await drawOne(one).catch(() => null));
    drawing = null;
  }
  // Nobody waits for the end of the program because a file is still open.
  closing = setTimeout(closeFile, OPEN_FOR).unref();
}

async function drawOne({ shelf, asked }: Waiting): Promise<Uint8Array | null> {
  const kept = await shelf.find(asked);
  if (kept) return kept;
  const { page, turned } = asked;
  const drawn = await openFile(shelf, asked.sha256)
    .then((thread) => thread.ask({ page, turned }))
    .catch(closeFile);
  if (drawn) await keepDrawn(shelf, asked, drawn);
  return drawn;
}

// What is drawn is shown, also where it cannot be kept, as on a full disk.
const keepDrawn = (shelf: Shelf, asked: PictureAsked, drawn: Uint8Array): Promise<void> =>
  shelf.keep(asked, drawn).catch((error: unknown) => {
    shelf.log.warn({ err: error }, "a page's picture was drawn but not kept");
  });

interface OpenFile {
  readonly sha256: string;
  readonly thread: OpenThread<PageToDraw, Uint8Array | null>;
}

let open: OpenFile | null = null;

async function openFile(shelf: Shelf, sha256: string): Promise<OpenFile["thread"]> {
  if (open?.sha256 === sha256) return open.thread;
  closeFile();
  const task: PictureTask = { bytes: await shelf.bytesOf(sha256) };
  const thread: OpenFile["thread"] = openThread(
    "platform/pages/page-picture",
    "the picture of a page",
    task,
    limits,
  );
  open = { sha256, thread };
  return thread;
}

// A thread that failed at one page may be in any state; the next page gets a new one.
function closeFile(): null {
  open?.thread.end();
  open = null;
  return null;
}
