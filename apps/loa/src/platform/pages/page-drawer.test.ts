import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { pagePictures } from "../../../tests/support/page-pictures.ts";
import { askPicture, type Shelf } from "./page-drawer.ts";
import { keepPicture, keptPicture } from "./picture-folder.ts";
import { pdfOfPictures } from "./pictures-to-pdf.ts";

const PAGES = 6;
const drawing = pagePictures(Array.from({ length: PAGES }, (_, at) => `Trang ${at + 1}`)).then(
  pdfOfPictures,
);

/** A shelf of its own for each test, with a promise of every picture put on it. */
async function shelfOf(name: string, bytes?: Uint8Array) {
  const pictures = new Map<number, Uint8Array>();
  const order: number[] = [];
  const looked: number[] = [];
  const kept = new Map<number, PromiseWithResolvers<void>>();
  const whenKept = (page: number) => {
    const one = kept.get(page) ?? Promise.withResolvers<void>();
    kept.set(page, one);
    return one;
  };
  const file = bytes ?? (await drawing);
  const shelf: Shelf = {
    bytesOf: async () => file,
    find: async ({ page }) => {
      looked.push(page);
      return pictures.get(page) ?? null;
    },
    has: async ({ page }) => pictures.has(page),
    keep: async ({ page }, picture) => {
      pictures.set(page, picture);
      order.push(page);
      whenKept(page).resolve();
    },
    log: { warn: () => undefined },
  };
  const page = (number: number) => ({ sha256: name, page: number, turned: 0 });
  return { shelf, page, order, looked, kept: (number: number) => whenKept(number).promise };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("the pictures of a file's pages", () => {
  it("are drawn ahead of whoever turns the pages, and asked for again are there", async () => {
    const { shelf, page, order, kept } = await shelfOf("ahead");
    const first = await askPicture(shelf, page(1), [page(2), page(3)]);
    await kept(3);
    expect(order).toEqual([1, 2, 3]);
    expect(await askPicture(shelf, page(1), [])).toBe(first);
    await askPicture(shelf, page(2), []);
    expect(order).toEqual([1, 2, 3]);
  });

  it("are drawn for the one who asked last, before those asked for earlier and those ahead", async () => {
    const { shelf, page, order, kept } = await shelfOf("last first");
    const earlier = [1, 2, 3].map((number) => askPicture(shelf, page(number), [page(6)]));
    await Promise.all([...earlier, askPicture(shelf, page(5), [page(6)])]);
    await kept(6);
    expect(order[0]).toBe(1);
    expect(order.slice(1)).toEqual([5, 3, 2, 6]);
  });

  it("are drawn once for all who ask at the same time", async () => {
    const { shelf, page, order } = await shelfOf("once");
    const [one, other] = await Promise.all([
      askPicture(shelf, page(4), []),
      askPicture(shelf, page(4), []),
    ]);
    expect(one).toBe(other);
    expect(order).toEqual([4]);
  });

  it("are missing where a page is not there or a file is broken, the others not", async () => {
    const { shelf, page } = await shelfOf("some");
    expect(await askPicture(shelf, page(99), [])).toBeNull();
    expect(await askPicture(shelf, page(2), [])).not.toBeNull();
    const broken = await shelfOf("broken", new TextEncoder().encode("%PDF-1.7 none"));
    expect(await askPicture(broken.shelf, broken.page(1), [])).toBeNull();
  });

  it("are drawn to the end, also where one takes longer than a file stays open", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { shelf, page } = await shelfOf("slow");
    const opened = Promise.withResolvers<void>();
    const bytesOf = (sha256: string) => {
      opened.resolve();
      return shelf.bytesOf(sha256);
    };
    const asked = askPicture({ ...shelf, bytesOf }, page(1), []);
    await opened.promise;
    await setImmediate();
    vi.advanceTimersByTime(25_000);
    expect(await asked).not.toBeNull();
  });

  it("are shown where they cannot be kept, and the log says why", async () => {
    const { shelf, page } = await shelfOf("full disk");
    const full = new Error("ENOSPC");
    const warn = vi.fn();
    const keep = () => Promise.reject(full);
    expect(await askPicture({ ...shelf, keep, log: { warn } }, page(1), [])).not.toBeNull();
    expect(warn).toHaveBeenCalledWith({ err: full }, expect.any(String));
  });

  it("are not read to know that those ahead are there", async () => {
    const { shelf, page, looked, kept } = await shelfOf("there");
    await askPicture(shelf, page(1), [page(2)]);
    await kept(2);
    looked.length = 0;
    await askPicture(shelf, page(1), [page(2)]);
    await askPicture(shelf, page(3), [page(2)]);
    expect(looked).not.toContain(2);
  });
});

it("keeps so many pictures, the oldest give way", async () => {
  const folder = await mkdtemp(join(tmpdir(), "loa-pictures-"));
  const picture = (page: number) => ({ sha256: "a", page, turned: 0 });
  for (const page of [1, 2, 3, 4]) {
    await keepPicture(folder, picture(page), new Uint8Array([page]), 2);
    for (const name of await readdir(folder))
      await utimes(join(folder, name), 1, Number(name.split("-")[1]));
  }
  expect((await readdir(folder)).length).toBeLessThanOrEqual(3);
  expect(await keptPicture(folder, picture(1))).toBeNull();
  expect(await keptPicture(folder, picture(4))).toEqual(Buffer.from([4]));
  await rm(folder, { recursive: true });
});
