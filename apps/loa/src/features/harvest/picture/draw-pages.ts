import { system } from "../../../platform/db/database.ts";
import type { Services } from "../../../platform/services.ts";
import { askOutside, type Outside } from "../ask-outside.ts";
import { keepFile } from "../keep-file.ts";
import { type Dress, findBrowser, openPageBrowser, type PageBrowser } from "./page-browser.ts";
import { findUndrawn, type Undrawn } from "./pictures.queries.ts";

/** Pages drawn in one pass at most: one after another, a few seconds each. */
const mostPictures = 40;

/**
 * Draws the pages that were kept and have no picture yet, from their kept bytes, so that the proof also shows how they
 * looked. Where the machine has no Chromium nothing is drawn, and the page's words and bytes are the proof.
 * @returns how many were drawn
 */
export async function drawPages(
  services: Services,
  outside: Outside = {},
  program: Promise<string | null> = findBrowser(),
): Promise<number> {
  const found = await program;
  if (!found) return 0;
  const pages = await services.database.in(system, (tx) => findUndrawn(tx, mostPictures));
  if (pages.length === 0) return 0;
  const browser = await openPageBrowser(found);
  try {
    for (const page of pages) await drawPage(services, outside, browser, page);
  } finally {
    await browser.close();
  }
  return pages.length;
}

async function drawPage(services: Services, outside: Outside, browser: PageBrowser, page: Undrawn) {
  const picture = await pictureOf(services, outside, browser, page);
  const sha256 = picture && (await services.files.put(picture));
  await services.database.in(system, async (tx) => {
    const fileId =
      picture && sha256 ? await keepFile(tx, pictureFile(page, sha256, picture)) : null;
    await tx
      .insertInto("harvest_pictures")
      .values({
        ...{ capture_id: page.captureId, unit_id: page.unitId, drawn_at: services.clock.now() },
        ...{ file_id: fileId, sha256, fault: fileId ? null : "not-drawn" },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

async function pictureOf(
  services: Services,
  outside: Outside,
  browser: PageBrowser,
  { url, sha256, mediaType }: Undrawn,
): Promise<Uint8Array | null> {
  try {
    const bytes = await services.files.get(sha256);
    return await browser.draw({ url, bytes, mediaType }, dressBy(services, outside));
  } catch (error) {
    services.log.warn({ error, url }, "a kept page could not be drawn");
    return null;
  }
}

const dressBy =
  (services: Services, outside: Outside): Dress =>
  async (url) => {
    const answer = await askOutside(services, outside, url).catch(() => null);
    if (answer?.status !== 200) return null;
    return { bytes: answer.bytes, mediaType: answer.headers["content-type"] ?? "" };
  };

const pictureFile = ({ unitId }: Undrawn, sha256: string, picture: Uint8Array) => ({
  ...{ unitId, sha256, bytes: picture.byteLength },
  ...{ mediaType: "image/jpeg", name: "anh-trang.jpg" },
});
