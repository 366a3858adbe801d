import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { errors } from "../../platform/http/errors.ts";
import { outsideTarget } from "../../platform/http/outside-url.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { readLink, requireRecorder } from "../outputs/index.ts";
import type { HandedPost } from "./contract.ts";
import { lookSoon } from "./keep-entries.ts";
import { refusals } from "./refusals.ts";

type Handing = RequestContext & { readonly actor: Actor };

/**
 * Takes posts of a social page by their addresses: each becomes an item that is captured and proposed like one that was
 * found. Whole or not at all; an address known before is counted as such.
 * @throws not-found, source-reads-itself, invalid with the lines that are no public address
 */
export async function handIn(c: Handing, sourceId: string, posts: readonly HandedPost[]) {
  const { unitId } = await loadPage(c, sourceId);
  refuseLines(posts, (post) => !isPublic(c, post.url), refusals.badPosts);
  refuseLines(posts, ({ on }) => on !== null && on > c.today, refusals.postedLater);
  const kept = await c.tx
    .insertInto("harvest_items")
    .values(posts.map((post) => itemOf(c, { sourceId, unitId }, post)))
    .onConflict((conflict) => conflict.columns(["unit_id", "url_key"]).doNothing())
    .returning("id")
    .execute();
  await lookSoon(c.tx, unitId, kept, c.now);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "harvest.handed-in", subject: { kind: "evidence-source", id: sourceId }, unitId },
    ...{ details: { kept: kept.length, given: posts.length }, at: c.now },
  });
  return { kept: kept.length, known: posts.length - kept.length };
}

async function loadPage({ tx, actor }: Handing, sourceId: string): Promise<{ unitId: string }> {
  const source = await tx
    .selectFrom("harvest_sources")
    .select(["unit_id", "kind"])
    .where("id", "=", sourceId)
    .executeTakeFirst();
  if (!source) throw errors.notFound();
  await requireRecorder(tx, actor, source.unit_id);
  if (source.kind !== "social") throw refusals.notSocial();
  return { unitId: source.unit_id };
}

function refuseLines(
  posts: readonly HandedPost[],
  isWrong: (post: HandedPost) => boolean,
  refusal: (lines: readonly number[]) => Error,
): void {
  const lines = posts.flatMap((post, at) => (isWrong(post) ? [at + 1] : []));
  if (lines.length > 0) throw refusal(lines);
}

function isPublic({ services }: Handing, url: string): boolean {
  try {
    outsideTarget(url, services.env.LOA_OUTGOING_ALLOW, true);
    return readLink(url).url.length > 0;
  } catch {
    return false;
  }
}

function itemOf(
  { actor, now, today }: Handing,
  { sourceId, unitId }: { readonly sourceId: string; readonly unitId: string },
  { url, title, on }: HandedPost,
) {
  const link = readLink(url);
  return {
    ...{ source_id: sourceId, unit_id: unitId, url: link.url, url_key: link.key, summary: null },
    ...{ title: title || link.url.slice(0, 300), published_on: on ?? today, found_at: now },
    ...{ dated: on ? "told" : "found", handed_by: actor.accountId },
  };
}
