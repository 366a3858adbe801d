import { type Actor, seesAllUnits } from "../../platform/auth/actor.ts";
import {
  coordinatorOrAdministrator,
  overseer,
  recorder,
  signedIn,
  unitHead,
  unitMember,
} from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type RequestContext, type Route, route } from "../../platform/http/route.ts";
import { acknowledge, acknowledgementsOf } from "./acknowledge.ts";
import * as contract from "./contract.ts";
import { canAcknowledge, canManage } from "./distribution.policy.ts";
import {
  type DistributionRow,
  distributionOfPlan,
  findDistributions,
  findLines,
  findRecipients,
  loadDistribution,
} from "./distributions.queries.ts";
import { exportRecipients } from "./export-recipients.ts";
import { guidanceOffers, recordGuidance } from "./record-guidance.ts";
import { remind } from "./remind.ts";
import { sendGuidance } from "./send-guidance.ts";
import { matchLine, noteDispatch } from "./settle-line.ts";
import { waitingFor } from "./waiting-documents.queries.ts";

type In = RequestContext & { readonly actor: Actor };

const everything = { page: 1, perPage: 20_000 };
const delivering = (c: In) => ({ ...c, baseUrl: c.services.baseUrl, files: c.services.files });

function present(row: DistributionRow): contract.Distribution {
  const { id, kind, planId, amendsPlanId, title, documentNumber, datedOn, issuer } = row;
  const { fileName, sentOn, recipients, acknowledged } = row;
  return {
    ...{ id, kind, planId, amendsPlanId, title, documentNumber, datedOn, issuer },
    ...{ fileName, sentOn, recipients, acknowledged },
  };
}

async function detailOf(c: In, id: string): Promise<contract.DistributionDetail> {
  const row = await loadDistribution(c.tx, id, c.today);
  const all = seesAllUnits(c.actor);
  const waiting =
    all && !row.takenBack
      ? await findRecipients(c.tx, id, { ...everything, state: "waiting" }, c.today)
      : { rows: [] };
  return {
    ...present(row),
    canManage: canManage(c.actor),
    lines: all ? await findLines(c.tx, id) : [],
    waiting: waiting.rows.map(({ unit }) => unit.name),
    guidanceOf: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
    outputId: row.outputId,
  };
}

const readingRoutes: readonly Route[] = [
  route(contract.listDistributions, {
    policy: signedIn,
    handle: async ({ tx, actor, today }) => ({
      rows: (await findDistributions(tx, today)).map(present),
      canSend: canManage(actor),
    }),
  }),
  route(contract.listWaitingDocuments, {
    policy: signedIn,
    handle: async ({ tx, actor, today }) => ({ rows: await waitingFor(tx, actor, today) }),
  }),
  route(contract.getDistribution, {
    policy: signedIn,
    handle: (c) => detailOf(c, c.params.distributionId),
  }),
  route(contract.listRecipients, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query, today }) => {
      const { id, kind, takenBack } = await loadDistribution(tx, params.distributionId, today);
      const { rows, total } = await findRecipients(tx, id, query, today);
      return {
        total,
        rows: rows.map((row) => ({
          ...row,
          canAcknowledge:
            !takenBack && row.state === "waiting" && canAcknowledge(actor, kind, row.unit.id),
        })),
      };
    },
  }),
  route(contract.exportRecipients, {
    policy: overseer,
    handle: async ({ tx, params, query, today, language }) => {
      const { id, title } = await loadDistribution(tx, params.distributionId, today);
      const { rows } = await findRecipients(tx, id, { ...query, ...everything }, today);
      return exportRecipients(title, rows, language);
    },
  }),
  route(contract.getDistributionFile, {
    policy: signedIn,
    handle: async ({ tx, services, params, today }) => {
      const { fileId } = await loadDistribution(tx, params.distributionId, today);
      const file = fileId
        ? await tx
            .selectFrom("files")
            .select(["sha256", "name", "media_type"])
            .where("id", "=", fileId)
            .executeTakeFirst()
        : undefined;
      if (!file) throw errors.notFound();
      const bytes = await services.files.get(file.sha256);
      return { fileName: file.name, mediaType: file.media_type, bytes };
    },
  }),
];

const acknowledgingRoutes: readonly Route[] = [
  route(contract.acknowledgeDistribution, {
    policy: unitMember,
    handle: async ({ tx, actor, params, body, now, today }) => {
      const { id, kind, planId } = await loadDistribution(tx, params.distributionId, today);
      if (!canAcknowledge(actor, kind, body.unitId)) throw errors.notFound();
      return acknowledge(tx, actor, { id, planId, unitId: body.unitId }, now);
    },
  }),
  route(contract.acknowledgePlan, {
    policy: unitHead,
    handle: async ({ tx, actor, params: { planId }, body, now }) => {
      if (!canAcknowledge(actor, "plan", body.unitId)) throw errors.notFound();
      const id = await distributionOfPlan(tx, planId);
      if (!id) throw errors.notFound();
      return acknowledge(tx, actor, { id, planId, unitId: body.unitId }, now);
    },
  }),
  route(contract.listAcknowledgements, {
    policy: overseer,
    handle: ({ tx, params }) => acknowledgementsOf(tx, params.planId),
  }),
];

const sendingRoutes: readonly Route[] = [
  route(contract.sendGuidance, {
    policy: coordinatorOrAdministrator,
    handle: (c) => sendGuidance(delivering(c), c.body, c.files),
  }),
  route(contract.remindRecipients, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => {
      const { id } = await loadDistribution(c.tx, c.params.distributionId, c.today);
      return remind(delivering(c), id);
    },
  }),
  route(contract.matchLine, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({
      distributionId: await matchLine(delivering(c), c.params.lineId, c.body.unitId),
    }),
  }),
  route(contract.noteDispatch, {
    policy: coordinatorOrAdministrator,
    handle: async (c) => ({
      distributionId: await noteDispatch(delivering(c), c.params.lineId, c.body),
    }),
  }),
  route(contract.listGuidanceOffers, {
    policy: recorder,
    handle: async ({ tx, params, today }) => ({
      rows: await guidanceOffers(tx, await loadDistribution(tx, params.distributionId, today)),
    }),
  }),
  route(contract.recordGuidance, {
    policy: recorder,
    handle: async (c) => {
      const distribution = await loadDistribution(c.tx, c.params.distributionId, c.today);
      const { commitmentId } = c.body;
      return { outputId: await recordGuidance(delivering(c), distribution, commitmentId) };
    },
  }),
];

/** Documents handed to units: who has said so, who has not. */
export const distributionRouteTable: readonly Route[] = [
  ...readingRoutes,
  ...acknowledgingRoutes,
  ...sendingRoutes,
];
