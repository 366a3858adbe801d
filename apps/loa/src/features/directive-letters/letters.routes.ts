import type { Actor } from "../../platform/auth/actor.ts";
import { coordinatorOrAdministrator, overseer, signedIn } from "../../platform/auth/policy.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { changeLetter, deleteLetter } from "./change-letter.ts";
import * as contract from "./contract.ts";
import { draftLetter } from "./draft-letter.ts";
import { attachSigned, letterFile, signedCopy } from "./letter-files.ts";
import { presentLetter } from "./letters.presenter.ts";
import { findLetters } from "./letters.queries.ts";
import { recordSending } from "./record-sending.ts";

type In = RequestContext & { readonly actor: Actor };

const placeOf = ({ tx, actor, services }: In) => ({ tx, actor, files: services.files });

/** Directive letters: drafted from the data, changed, recorded as sent, read by those they concern. */
export const directiveLetterRoutes: readonly Route[] = [
  route(contract.listDirectiveLetters, {
    policy: signedIn,
    handle: ({ tx, actor, query }) => findLetters(tx, actor, query),
  }),
  route(contract.draftDirectiveLetter, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({ letterId: await draftLetter(c.tx, c.actor, c.body, c) }),
  }),
  route(contract.getDirectiveLetter, {
    policy: signedIn,
    handle: ({ tx, actor, params }) => presentLetter(tx, actor, params.letterId),
  }),
  route(contract.changeDirectiveLetter, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params, body, now }) => {
      await changeLetter(tx, actor, params.letterId, body, now);
      return presentLetter(tx, actor, params.letterId);
    },
  }),
  route(contract.deleteDirectiveLetter, {
    policy: coordinatorOrAdministrator,
    handle: ({ tx, actor, params, now }) => deleteLetter(tx, actor, params.letterId, now),
  }),
  route(contract.recordSending, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      const { jobs, baseUrl } = c.services;
      await recordSending({ ...c, jobs, baseUrl }, c.params.letterId, c.body);
      return presentLetter(c.tx, c.actor, c.params.letterId);
    },
  }),
  route(contract.attachSignedCopy, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      await attachSigned(placeOf(c), c.params.letterId, c.files, c.now);
      return presentLetter(c.tx, c.actor, c.params.letterId);
    },
  }),
  route(contract.getSignedCopy, {
    policy: overseer,
    handle: (c) => signedCopy(placeOf(c), c.params.letterId),
  }),
  route(contract.getDirectiveLetterFile, {
    policy: overseer,
    handle: (c) => letterFile(placeOf(c), c.params.letterId, c.query.format),
  }),
];
