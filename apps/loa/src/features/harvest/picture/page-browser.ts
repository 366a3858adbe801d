import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
  type Route,
} from "playwright-core";
import { findProgram } from "../../../platform/programs/find-program.ts";

/** A page as it was kept, and the address its links start from. */
export interface KeptPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What a page is dressed with, asked by Loa itself; null when it is not to be had. */
export type Dress = (url: string) => Promise<Omit<KeptPage, "url"> | null>;

/** Draws kept pages. */
export interface PageBrowser {
  /** A JPEG of the page from its top. @throws Error when it cannot be drawn in time */
  draw(page: KeptPage, dress: Dress): Promise<Uint8Array>;
  close(): Promise<void>;
}

const width = 1280;
/** A page is drawn from its top down to so many pixels: four screens hold title, date and most of the words. */
const tallest = 4000;
const drawingTime = 20_000;
const loadingTime = 10_000;
/** Requests of one page that are looked at, at most. */
const mostPieces = 60;
const dressing = new Set(["image", "stylesheet", "font"]);

// The browser itself reaches nothing: every name leads nowhere, and so does its proxy. What a page needs, Loa asks.
const flags = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
];

/** The machine's Chromium, as its PATH names it; null where it has none. */
export const findBrowser = () =>
  findProgram("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

/** Starts a browser without script and without a network of its own. @throws Error when it does not start */
export async function openPageBrowser(program: string): Promise<PageBrowser> {
  const browser = await chromium.launch({
    executablePath: program,
    args: flags,
    proxy: { server: "http://127.0.0.1:9", bypass: "<-loopback>" },
    // Chromium's own sandbox refuses to run as root, as containers do.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: drawingTime,
  });
  return { draw: (page, dress) => draw(browser, page, dress), close: () => browser.close() };
}

async function draw(browser: Browser, kept: KeptPage, dress: Dress): Promise<Uint8Array> {
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, serviceWorkers: "block", acceptDownloads: false },
    ...{ viewport: { width, height: 800 }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" },
  });
  try {
    return await drawIn(context, kept, dress);
  } finally {
    await context.close();
  }
}

async function drawIn(context: BrowserContext, kept: KeptPage, dress: Dress): Promise<Uint8Array> {
  const page = await context.newPage();
  page.setDefaultTimeout(drawingTime);
  await page.route("**/*", answerer(kept, dress));
  await page.goto(kept.url, { waitUntil: "commit", timeout: loadingTime });
  await settled(page);
  const clip = { x: 0, y: 0, width, height: tallest };
  return page.screenshot({
    type: "jpeg",
    quality: 70,
    fullPage: true,
    clip,
    animations: "disabled",
  });
}

// A page whose last picture never comes is drawn without it.
const settled = (page: Page) =>
  page.waitForLoadState("load", { timeout: loadingTime }).catch(() => undefined);

function answerer(kept: KeptPage, dress: Dress) {
  let asked = 0;
  return async (route: Route): Promise<void> => {
    asked += 1;
    if (asked === 1) return route.fulfill(asAnswer(kept));
    const wanted = asked <= mostPieces && dressing.has(route.request().resourceType());
    const piece = wanted ? await dress(route.request().url()) : null;
    // An aborted page that was to follow leaves the one that stands; a failed one would take its place.
    return piece ? route.fulfill(asAnswer(piece)) : route.abort("aborted");
  };
}

const asAnswer = ({ bytes, mediaType }: Omit<KeptPage, "url">) => ({
  status: 200,
  body: Buffer.from(bytes),
  headers: { "content-type": mediaType, "access-control-allow-origin": "*" },
});
