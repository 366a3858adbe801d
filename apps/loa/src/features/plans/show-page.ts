import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { pagePicture } from "../../platform/pages/page-picture.ts";
import type { Services } from "../../platform/services.ts";
import { loadFile, loadPageSize } from "./plans.queries.ts";

/**
 * A page of a plan's PDF or scan as a picture, upright as it was read; drawn once, then kept beside the data.
 * @throws not-found for a plan without pages, or a page it does not have
 */
export async function showPage(
  { tx, services }: { readonly tx: Tx; readonly services: Services },
  planId: string,
  page: number,
): Promise<FileReply> {
  const size = await loadPageSize(tx, planId, page);
  const file = await loadFile(tx, planId);
  if (!size || !file) throw errors.notFound();
  const asked = { sha256: file.sha256, page, turned: size.turned ?? 0 };
  const bytes = await pagePicture(services, asked);
  if (!bytes) throw errors.notFound();
  return { fileName: `trang-${page}.webp`, mediaType: "image/webp", bytes, inline: true };
}
