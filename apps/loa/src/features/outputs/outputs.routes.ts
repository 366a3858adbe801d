import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import { coordinator, recorder, signedIn, unitHead } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import {
  type FileReply,
  type RequestContext,
  type Route,
  route,
} from "../../platform/http/route.ts";
import * as changes from "./change-output.ts";
import * as contract from "./contract.ts";
import { exportSheet } from "./export-outputs.ts";
import * as judging from "./judge-output.ts";
import { locksOfWindow } from "./locks.queries.ts";
import { findEvidencePicture, findOutputs } from "./outputs.lists.ts";
import { recordsOnBehalf } from "./outputs.policy.ts";
import { presentOutput, presentRow } from "./outputs.presenter.ts";
import { pagePictureReply } from "./page-picture.ts";
import { recordOutput } from "./record-output.ts";
import { recordingUnits } from "./recording-units.ts";
import { requireRecorder } from "./require-recorder.ts";
import { sheetRoutes } from "./sheets.routes.ts";
import { suggestClaims } from "./suggest-claims.ts";

type In = RequestContext & { readonly actor: Actor };

const actOf = (c: In): judging.Act => ({ actor: c.actor, now: c.now, on: c.today });

/** Mounts an act on one output: do it, then show the output as it now stands. */
const acting =
  (change: (c: In, outputId: string) => Promise<void>) =>
  async (c: In & { params: { outputId: string } }) => {
    await change(c, c.params.outputId);
    return presentOutput(c.tx, c.actor, c.params.outputId);
  };

const unitsSeenBy = (actor: Actor) => (seesAllUnits(actor) ? undefined : unitsOf(actor));

const reading: readonly Route[] = [
  route(contract.listOutputs, {
    policy: signedIn,
    handle: async ({ tx, actor, query }) => {
      const { rows, ...counted } = await findOutputs(tx, { ...query, units: unitsSeenBy(actor) });
      return { rows: rows.map((row) => presentRow(actor, row)), ...counted };
    },
  }),
  route(contract.exportOutputs, {
    policy: signedIn,
    handle: async ({ tx, actor, query, language }) =>
      exportSheet(tx, { ...query, units: unitsSeenBy(actor) }, language),
  }),
  route(contract.getOutput, {
    policy: signedIn,
    handle: ({ tx, actor, params }) => presentOutput(tx, actor, params.outputId),
  }),
  route(contract.getEvidenceFile, {
    policy: signedIn,
    handle: (c) => evidenceFile(c, c.params.evidenceId),
  }),
  route(contract.getEvidencePicture, {
    policy: signedIn,
    handle: (c) => evidencePicture(c, c.params.evidenceId),
  }),
  route(contract.suggestClaims, {
    policy: recorder,
    handle: async ({ tx, actor, query }) => {
      await requireRecorder(tx, actor, query.unitId);
      const { q, channel, ...rest } = query;
      const told = { ...(channel ? { channel } : {}), ...(q ? { text: q } : {}) };
      return {
        rows: await suggestClaims(tx, { ...rest, ...told }),
        locks: await locksOfWindow(tx, query.unitId, query.on),
      };
    },
  }),
  route(contract.listRecordingUnits, {
    policy: recorder,
    handle: async ({ tx, actor }) => ({ rows: await recordingUnits(tx, actor) }),
  }),
];

const recording: readonly Route[] = [
  route(contract.recordOutput, {
    policy: recorder,
    handle: async (c) => {
      const { tx, actor, body } = c;
      await requireRecorder(tx, actor, body.unitId);
      const onBehalf = recordsOnBehalf(actor, body.unitId);
      const moment = { actor, onBehalf, now: c.now, on: c.today };
      const { id } = await recordOutput(tx, c.services.files, moment, body, c.files);
      return presentOutput(tx, actor, id);
    },
  }),
  route(contract.changeOutput, {
    policy: recorder,
    handle: (c) => acting((_, id) => changes.changeOutput(c.tx, actOf(c), id, c.body))(c),
  }),
  route(contract.putClaims, {
    policy: recorder,
    handle: (c) => acting((_, id) => changes.putClaims(c.tx, actOf(c), id, c.body.claims))(c),
  }),
  route(contract.addEvidence, {
    policy: recorder,
    handle: (c) =>
      acting((_, id) =>
        changes.addEvidence(c.tx, c.services.files, actOf(c), id, { ...c.body, files: c.files }),
      )(c),
  }),
  route(contract.removeEvidence, {
    policy: recorder,
    handle: async (c) => {
      const piece = await findPiece(c, c.params.evidenceId);
      await changes.removeEvidence(c.tx, actOf(c), piece.output_id, piece.id);
    },
  }),
  route(contract.answerReturn, {
    policy: recorder,
    handle: acting((c, id) => judging.answerReturn(c.tx, actOf(c), id)),
  }),
  route(contract.withdrawOutput, {
    policy: recorder,
    handle: (c) => acting((_, id) => judging.withdrawOutput(c.tx, actOf(c), id, c.body.reason))(c),
  }),
];

const judgement: readonly Route[] = [
  route(contract.approveOutput, {
    policy: unitHead,
    handle: acting((c, id) => judging.approveOutput(c.tx, actOf(c), id)),
  }),
  route(contract.undoApproval, {
    policy: unitHead,
    handle: acting((c, id) => judging.undoApproval(c.tx, actOf(c), id)),
  }),
  route(contract.acceptOutput, {
    policy: coordinator,
    handle: acting((c, id) => judging.acceptOutput(c.tx, actOf(c), id)),
  }),
  route(contract.undoAcceptance, {
    policy: coordinator,
    handle: acting((c, id) => judging.undoAcceptance(c.tx, actOf(c), id)),
  }),
  route(contract.returnOutput, {
    policy: coordinator,
    handle: (c) => acting((_, id) => judging.returnOutput(c.tx, actOf(c), id, c.body.reason))(c),
  }),
];

/** Every door of outputs, their evidence and the sheets filled offline. */
export const outputsRoutes: readonly Route[] = [
  ...reading,
  ...recording,
  ...judgement,
  ...sheetRoutes,
];

async function findPiece(c: In, evidenceId: string) {
  const piece = await c.tx
    .selectFrom("evidence")
    .leftJoin("files", "files.id", "evidence.file_id")
    .select([
      "evidence.id",
      "evidence.output_id",
      "evidence.sha256",
      "files.name",
      "files.media_type",
    ])
    .where("evidence.id", "=", evidenceId)
    .where("evidence.removed_at", "is", null)
    .executeTakeFirst();
  if (!piece) throw errors.notFound();
  return piece;
}

async function evidenceFile(c: In, evidenceId: string): Promise<FileReply> {
  const piece = await findPiece(c, evidenceId);
  if (!piece.sha256 || !piece.name || !piece.media_type) throw errors.notFound();
  const bytes = await c.services.files.get(piece.sha256);
  return { fileName: piece.name, mediaType: piece.media_type, bytes, inline: true };
}

async function evidencePicture(c: In, evidenceId: string): Promise<FileReply> {
  const sha256 = await findEvidencePicture(c.tx, evidenceId);
  if (!sha256) throw errors.notFound();
  return pagePictureReply(c.services.files, sha256);
}
