import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { MadeReply } from "../../platform/http/route.ts";
import { pagePicture } from "../../platform/pages/page-picture.ts";
import type { Services } from "../../platform/services.ts";
import { loadFile, loadPageSizes } from "./plans.queries.ts";

/** Pages are turned forwards more often than back. */
const aheadOf = (page: number): number[] => [page + 1, page + 2, page + 3, page - 1];

/**
 * A page of a plan's PDF or scan as a picture, upright as it was read; drawn once, then kept beside the data. The pages
 * around it are drawn ahead.
 * @throws not-found for a plan without pages, or a page it does not have
 */
export async function showPage(
  { tx, services }: { readonly tx: Tx; readonly services: Services },
  planId: string,
  page: number,
): Promise<MadeReply> {
  const sizes = await loadPageSizes(tx, planId);
  const file = await loadFile(tx, planId);
  if (!sizes[page - 1] || !file) throw errors.notFound();
  const { sha256 } = file;
  const asked = (each: number) => ({ sha256, page: each, turned: sizes[each - 1]?.turned ?? 0 });
  const ahead = aheadOf(page).filter((each) => sizes[each - 1] !== undefined);
  const make = async () => {
    const bytes = await pagePicture(services, asked(page), ahead.map(asked));
    if (!bytes) throw errors.notFound();
    return bytes;
  };
  return { fileName: `trang-${page}.webp`, mediaType: "image/webp", make, inline: true };
}
