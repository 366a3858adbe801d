import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { askOutside, type Outside } from "./ask-outside.ts";
import type { DueItem } from "./harvest.queries.ts";
import { keepFile } from "./keep-file.ts";
import { nextLookDays } from "./pace.ts";
import { faultOf } from "./read-source.ts";
import { readDate } from "./reading/read-date.ts";
import { readInThread } from "./reading/read-in-thread.ts";
import type { ReadPage } from "./reading/read-page.ts";

/** What one look at a page showed. */
interface Look {
  readonly status: number | null;
  readonly fault: string | null;
  readonly page: ReadPage | null;
  readonly bytes: Uint8Array | null;
  readonly mediaType: string;
}

/**
 * Looks at an item's page: its words, its bytes by hash and the moment are kept, so that the proof outlives the page. A
 * page that looks as it did is noted as such; one that is gone is noted from when.
 */
export async function lookAtItem(
  services: Services,
  item: DueItem,
  outside: Outside = {},
): Promise<void> {
  const look = await seePage(services, item.url, outside);
  const sha256 = look.bytes ? await services.files.put(look.bytes) : null;
  await services.database.in(system, async (tx) => {
    const now = services.clock.now();
    await keepCapture(tx, item, look, sha256, now);
    if (item.looks === 0 && look.page) await learnFrom(tx, item, look.page, now);
    await planNext(tx, item, look, now);
  });
}

async function seePage(services: Services, url: string, outside: Outside): Promise<Look> {
  const nothing = { status: null, fault: null, page: null, bytes: null, mediaType: "" };
  try {
    const answer = await askOutside(services, outside, url);
    const { status, bytes } = answer;
    if (status !== 200) return { ...nothing, status, fault: `status-${status}` };
    const contentType = answer.headers["content-type"];
    const mediaType = (contentType ?? "").split(";")[0]?.trim().toLowerCase() || "text/html";
    const page = /html|xml|^text\//.test(mediaType)
      ? (await readInThread({ as: "page", bytes, contentType, url: answer.url })).page
      : null;
    return { status, fault: null, page, bytes, mediaType };
  } catch (error) {
    return { ...nothing, fault: faultOf(error) };
  }
}

// What came without a title or a day (an address handed in, a site map) takes the page's own.
async function learnFrom(tx: Tx, { id }: DueItem, { title, dated }: ReadPage, now: Date) {
  const day = readDate(dated, dateInVietnam(now));
  const items = tx.updateTable("harvest_items").where("id", "=", id);
  if (title) await items.set({ title }).where(sql<boolean>`title = left(url, 300)`).execute();
  if (day.dated === "page")
    await items.set({ published_on: day.on, dated: "page" }).where("dated", "=", "found").execute();
}

async function keepCapture(tx: Tx, item: DueItem, look: Look, sha256: string | null, now: Date) {
  const fileId = sha256 && look.bytes ? await keepPage(tx, item, look, sha256) : null;
  await tx
    .insertInto("harvest_captures")
    .values({
      ...{ item_id: item.id, unit_id: item.unit_id, captured_at: now },
      ...{
        status: look.status,
        fault: look.fault,
        text: look.page?.text ?? null,
        file_id: fileId,
        sha256,
      },
    })
    .execute();
}

// The same bytes as last time are the same file.
async function keepPage(tx: Tx, item: DueItem, look: Look, sha256: string): Promise<string> {
  const known = await tx
    .selectFrom("harvest_captures")
    .select("file_id")
    .where("item_id", "=", item.id)
    .where("sha256", "=", sha256)
    .where("file_id", "is not", null)
    .limit(1)
    .executeTakeFirst();
  if (known?.file_id) return known.file_id;
  const bytes = look.bytes?.byteLength ?? 0;
  const { unit_id: unitId } = item;
  return keepFile(tx, {
    unitId,
    sha256,
    bytes,
    mediaType: look.mediaType,
    name: "trang-thu-duoc.html",
  });
}

// Not found and gone are the page's own words; anything else may pass.
const isGone = (look: Look) => look.status === 404 || look.status === 410;

async function planNext(tx: Tx, item: DueItem, look: Look, now: Date): Promise<void> {
  const days = look.fault !== null && !isGone(look) ? 1 : nextLookDays(item.looks);
  await tx
    .updateTable("harvest_looks")
    .set({
      next_at: new Date(now.getTime() + days * 86_400_000),
      gone_since: isGone(look) ? (item.gone_since ?? now) : null,
    })
    .where("item_id", "=", item.id)
    .execute();
}
