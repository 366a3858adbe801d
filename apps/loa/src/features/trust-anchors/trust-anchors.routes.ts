import { administrator } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { findAnchors } from "./anchors.queries.ts";
import * as contract from "./contract.ts";
import { addAnchors, removeAnchor } from "./keep-anchors.ts";

/** Every door of the list of trusted authorities: the administrator's. */
export const trustAnchorRoutes: readonly Route[] = [
  route(contract.listTrustAnchors, {
    policy: administrator,
    handle: async ({ tx }) => ({ anchors: await findAnchors(tx) }),
  }),
  route(contract.addTrustAnchors, {
    policy: administrator,
    handle: async (c) => {
      const [file] = c.files;
      if (!file) throw errors.notFound();
      return addAnchors(c, file);
    },
  }),
  route(contract.removeTrustAnchor, {
    policy: administrator,
    handle: (c) => removeAnchor(c, c.params.anchorId),
  }),
];
