import type { Page } from "@loa/plan-document";
import sharp from "sharp";
import { openRecogniser } from "./open-recogniser.ts";
import { PageRefusal, pageFailures } from "./page-failure.ts";
import { type PageImage, preparePage } from "./page-image.ts";
import { openPdf } from "./pdf-file.ts";
import { readImage } from "./read-image.ts";
import type { Recogniser } from "./recogniser.ts";
import type { PagedKind } from "./sniff-file.ts";

/** A page just read; `recognised` when its words come from its picture. */
export interface PageRead {
  readonly number: number;
  readonly of: number;
  readonly page: Page;
  readonly recognised: boolean;
}

export interface FileReading {
  /** Pages recognised in an earlier run, by number: they are not recognised again. */
  readonly known?: ReadonlyMap<number, Page>;
  readonly onPage?: (read: PageRead) => void;
  /** Told once before pages are recognised, which takes seconds a page: how many the file has. */
  readonly onBegin?: (of: number) => void;
  /** Told while a page is being recognised, so that slow is not taken for stuck. */
  readonly onAlive?: () => void;
  /** Opens what recognises pages; usually the fastest this machine has. */
  readonly open?: typeof openRecogniser;
}

const MOST_PAGES = 1000;
const MOST_SCANS = 200;
const RECOGNISERS = 2;

/** What is left to recognise: where each page's picture comes from. */
interface Scan {
  readonly number: number;
  readonly picture: () => Promise<PageImage>;
}

class Reading {
  readonly pages: Page[] = [];
  readonly #of: number;
  readonly #reading: FileReading;

  constructor(of: number, reading: FileReading) {
    this.#of = of;
    this.#reading = reading;
  }

  keep(number: number, page: Page, recognised: boolean): void {
    this.pages[number - 1] = page;
    this.#reading.onPage?.({ number, of: this.#of, page, recognised });
  }

  /** Recognises pages two at a time, each recogniser in a thread of its own. */
  async recognise(scans: readonly Scan[]): Promise<void> {
    if (scans.length > MOST_SCANS) throw new PageRefusal(pageFailures.tooManyScans);
    const waiting = scans.filter(({ number }) => {
      const known = this.#reading.known?.get(number);
      if (known) this.keep(number, known, true);
      return !known;
    });
    if (waiting.length > 0) this.#reading.onBegin?.(this.#of);
    const [only] = waiting;
    if (only && waiting.length === 1) return this.#byTwo(only);
    await Promise.all(
      Array.from({ length: Math.min(RECOGNISERS, waiting.length) }, () => this.#work(waiting)),
    );
  }

  #open(): Promise<Recogniser> {
    const { open = openRecogniser, onAlive } = this.#reading;
    return open(onAlive);
  }

  async #byTwo({ number, picture }: Scan): Promise<void> {
    const [image, ...both] = await Promise.all([picture(), this.#open(), this.#open()]);
    try {
      this.keep(number, await readImage(image, both), true);
    } finally {
      await Promise.all(both.map((recogniser) => recogniser.close()));
    }
  }

  async #work(waiting: Scan[]): Promise<void> {
    const recogniser = await this.#open();
    try {
      for (let scan = waiting.shift(); scan; scan = waiting.shift()) {
        this.keep(scan.number, await readImage(await scan.picture(), [recogniser]), true);
      }
    } finally {
      await recogniser.close();
    }
  }
}

async function readPdf(bytes: Uint8Array, options: FileReading): Promise<Page[]> {
  const file = await openPdf(bytes);
  try {
    if (file.pages > MOST_PAGES) throw new PageRefusal(pageFailures.tooManyPages);
    const reading = new Reading(file.pages, options);
    const scans: Scan[] = [];
    for (let number = 1; number <= file.pages; number += 1) {
      const { page, isScan } = await file.content(number);
      if (isScan) scans.push({ number, picture: () => file.picture(number) });
      else reading.keep(number, page, false);
    }
    await reading.recognise(scans);
    return reading.pages;
  } finally {
    await file.close();
  }
}

async function readPicture(bytes: Uint8Array, options: FileReading): Promise<Page[]> {
  const { pages = 1 } = await sharp(bytes).metadata();
  if (pages > MOST_SCANS) throw new PageRefusal(pageFailures.tooManyScans);
  const reading = new Reading(pages, options);
  const scans = Array.from({ length: pages }, (_, index) => ({
    number: index + 1,
    picture: () => preparePage(bytes, index),
  }));
  await reading.recognise(scans);
  return reading.pages;
}

/**
 * Reads the pages of a PDF or a picture in this thread: text where a page has it, recognition where it is a picture.
 * @throws PageRefusal, or what a parser throws for a broken file; `failureOf` tells which
 */
export function readFilePages(
  bytes: Uint8Array,
  kind: PagedKind,
  options: FileReading = {},
): Promise<Page[]> {
  return kind === "pdf" ? readPdf(bytes, options) : readPicture(bytes, options);
}
