import type { Actor } from "../../platform/auth/actor.ts";
import { signedIn, unitMember } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import {
  type KeptReply,
  type RequestContext,
  type Route,
  route,
} from "../../platform/http/route.ts";
import { addPicture } from "./add-picture.ts";
import * as contract from "./contract.ts";
import { retryConversion } from "./conversion/ask-conversion.ts";
import { describeMedia, removeMedia } from "./describe-media.ts";
import { presentMedia } from "./media.presenter.ts";
import { findMedia, findMediaByIds, type MediaFacts } from "./media.queries.ts";
import { mediaTypes } from "./media-types.ts";
import { refusals } from "./refusals.ts";

type In = RequestContext & { readonly actor: Actor };

async function load(c: In, mediaId: string): Promise<MediaFacts> {
  const [piece] = await findMediaByIds(c.tx, [mediaId]);
  if (!piece) throw errors.notFound();
  if (piece.removed) throw refusals.removed();
  return piece;
}

const show = async (c: In, mediaId: string) =>
  presentMedia(c.actor, await load(c, mediaId), c.today);

/** Every door of pictures, sound and films. */
export const mediaRouteTable: readonly Route[] = [
  route(contract.listMedia, {
    policy: signedIn,
    handle: async (c) => {
      const { rows, total } = await findMedia(c.tx, c.query);
      return { rows: rows.map((row) => presentMedia(c.actor, row, c.today)), total };
    },
  }),
  route(contract.addPicture, {
    policy: unitMember,
    handle: async (c) => show(c, await addPicture(c, c.body.unitId, c.files)),
  }),
  route(contract.getMedia, { policy: signedIn, handle: (c) => show(c, c.params.mediaId) }),
  route(contract.describeMedia, {
    policy: unitMember,
    handle: async (c) => {
      await describeMedia(c, c.params.mediaId, c.body);
      return show(c, c.params.mediaId);
    },
  }),
  route(contract.removeMedia, {
    policy: unitMember,
    handle: (c) => removeMedia(c, c.params.mediaId, c.body.reason),
  }),
  route(contract.retryConversion, {
    policy: unitMember,
    handle: async (c) => {
      await retryConversion(c, c.params.mediaId);
      return show(c, c.params.mediaId);
    },
  }),
  route(contract.getMediaFile, {
    policy: signedIn,
    handle: async (c) => fileOf(await load(c, c.params.mediaId), c.params.variant),
  }),
];

function fileOf(piece: MediaFacts, wanted: string): KeptReply {
  const [label, format] = wanted.split(".");
  const made = piece.variants.find((one) => one.label === label && one.format === format);
  const kept = made
    ? { sha256: made.sha256, bytes: made.bytes, mediaType: mediaTypes[made.format] ?? "" }
    : wanted === "original"
      ? piece.original
      : undefined;
  if (!kept) throw errors.notFound();
  return { fileName: piece.name, mediaType: kept.mediaType, kept, inline: true };
}
