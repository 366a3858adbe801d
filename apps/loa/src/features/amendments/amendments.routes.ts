import { coordinatorOrAdministrator, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { getPlanHead } from "../plans/index.ts";
import { presentAmendment } from "./amendments.presenter.ts";
import { findAmendment, getAmendmentOf } from "./amendments.queries.ts";
import { chooseAmended, unchooseAmended } from "./choose-amended.ts";
import { choosePairing, undoPairing } from "./choose-pairing.ts";
import * as contract from "./contract.ts";
import { compareVersions, presentDifference } from "./difference.ts";
import { issueAmendment } from "./issue-amendment.ts";
import { previewAmendment } from "./preview-amendment.ts";
import { undoAmendment } from "./undo-amendment.ts";
import { issuedDifference, planVersions } from "./versions.queries.ts";

const reading: readonly Route[] = [
  route(contract.getPlanVersions, {
    policy: signedIn,
    handle: ({ tx, actor, params, query, today }) =>
      planVersions(tx, actor, params.planId, query.asOf ?? today),
  }),
  route(contract.getDifference, {
    policy: signedIn,
    handle: async ({ tx, actor, params }) => {
      const amendment = await findAmendment(tx, actor, params.planId);
      if (!amendment) throw errors.notFound();
      const { revision } = await getPlanHead(tx, actor, params.planId);
      const issued = amendment.issued ? await issuedDifference(tx, params.planId) : null;
      return issued ?? presentDifference(await compareVersions(tx, amendment), revision);
    },
  }),
  route(contract.getAmendment, {
    policy: signedIn,
    handle: ({ tx, actor, params }) => presentAmendment(tx, actor, params.planId),
  }),
];

const deciding: readonly Route[] = [
  route(contract.chooseAmended, {
    policy: coordinatorOrAdministrator,
    handle: (c) => chooseAmended(c, c.params.planId, c.body),
  }),
  route(contract.unchooseAmended, {
    policy: coordinatorOrAdministrator,
    handle: (c) => unchooseAmended(c, c.params.planId),
  }),
  route(contract.choosePairing, {
    policy: coordinatorOrAdministrator,
    handle: (c) => choosePairing(c, c.params.planId, c.body),
  }),
  route(contract.undoPairing, {
    policy: coordinatorOrAdministrator,
    handle: (c) => undoPairing(c, c.params.planId, c.params.choiceId),
  }),
];

const issuing: readonly Route[] = [
  route(contract.previewAmendment, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params, query, today }) => {
      const amendment = await getAmendmentOf(tx, actor, params.planId);
      const { revision } = await getPlanHead(tx, actor, params.planId);
      const base = await getPlanHead(tx, actor, amendment.amendsPlanId);
      const revisions = { revision, baseRevision: base.revision };
      return previewAmendment(tx, amendment, revisions, query.issuedOn ?? today);
    },
  }),
  route(contract.issueAmendment, {
    policy: coordinatorOrAdministrator,
    handle: (c) => issueAmendment({ ...c, baseUrl: c.services.baseUrl }, c.params.planId, c.body),
  }),
  route(contract.undoAmendment, {
    policy: coordinatorOrAdministrator,
    handle: (c) => undoAmendment(c, c.params.planId, c.body.reason),
  }),
];

export const amendmentsRoutes: readonly Route[] = [...reading, ...deciding, ...issuing];
