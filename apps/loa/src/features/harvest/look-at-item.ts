import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { askOutside, type Outside } from "./ask-outside.ts";
import type { DueItem } from "./harvest.queries.ts";
import { nextLookDays } from "./pace.ts";
import { readInThread } from "./reading/read-in-thread.ts";
import { faultOf } from "./visit-source.ts";

/** What one look at a page showed. */
interface Look {
  readonly status: number | null;
  readonly fault: string | null;
  readonly text: string | null;
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
    await planNext(tx, item, look, now);
  });
}

async function seePage(services: Services, url: string, outside: Outside): Promise<Look> {
  const nothing = { status: null, fault: null, text: null, bytes: null, mediaType: "" };
  try {
    const answer = await askOutside(services, outside, url);
    const { status, bytes } = answer;
    if (status !== 200) return { ...nothing, status, fault: `status-${status}` };
    const contentType = answer.headers["content-type"];
    const mediaType = (contentType ?? "").split(";")[0]?.trim().toLowerCase() || "text/html";
    const text = /html|xml|^text\//.test(mediaType)
      ? ((await readInThread({ as: "page", bytes, contentType, url: answer.url })).page?.text ?? "")
      : null;
    return { status, fault: null, text, bytes, mediaType };
  } catch (error) {
    return { ...nothing, fault: faultOf(error) };
  }
}

async function keepCapture(tx: Tx, item: DueItem, look: Look, sha256: string | null, now: Date) {
  const fileId = sha256 && look.bytes ? await keepFile(tx, item, look, sha256) : null;
  await tx
    .insertInto("harvest_captures")
    .values({
      ...{ item_id: item.id, unit_id: item.unit_id, captured_at: now },
      ...{ status: look.status, fault: look.fault, text: look.text, file_id: fileId, sha256 },
    })
    .execute();
}

// The same bytes as last time are the same file.
async function keepFile(tx: Tx, item: DueItem, look: Look, sha256: string): Promise<string> {
  const known = await tx
    .selectFrom("harvest_captures")
    .select("file_id")
    .where("item_id", "=", item.id)
    .where("sha256", "=", sha256)
    .where("file_id", "is not", null)
    .limit(1)
    .executeTakeFirst();
  if (known?.file_id) return known.file_id;
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: look.bytes?.byteLength ?? 0, unit_id: item.unit_id, uploaded_by: null },
      ...{ media_type: look.mediaType.slice(0, 100), name: "trang-thu-duoc.html" },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
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
