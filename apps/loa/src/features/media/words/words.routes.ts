import { signedIn, unitMember } from "../../../platform/auth/policy.ts";
import { errors } from "../../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../../platform/http/route.ts";
import * as contract from "../contract.ts";
import { findMediaByIds } from "../media.queries.ts";
import { refusals } from "../refusals.ts";
import { keepCaptions, keepTranscript } from "./keep-words.ts";
import { findWording, type Language } from "./words.queries.ts";

async function show(
  c: RequestContext,
  { mediaId, language }: { readonly mediaId: string; readonly language: Language },
): Promise<contract.MediaWording> {
  const [piece] = await findMediaByIds(c.tx, [mediaId]);
  if (!piece) throw errors.notFound();
  if (piece.removed) throw refusals.removed();
  const { cues, transcript } = await findWording(c.tx, mediaId, language);
  return { language, captions: cues, transcript };
}

/** The doors of captions and transcripts. */
export const wordingRouteTable: readonly Route[] = [
  route(contract.getWording, { policy: signedIn, handle: (c) => show(c, c.params) }),
  route(contract.keepCaptions, {
    policy: unitMember,
    handle: async (c) => {
      await keepCaptions(c, c.params, c.body.captions);
      return show(c, c.params);
    },
  }),
  route(contract.keepTranscript, {
    policy: unitMember,
    handle: async (c) => {
      await keepTranscript(c, c.params, c.body.transcript);
      return show(c, c.params);
    },
  }),
];
