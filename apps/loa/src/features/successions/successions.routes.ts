import type { Actor } from "../../platform/auth/actor.ts";
import {
  administrator,
  coordinatorOrAdministrator,
  overseer,
  signedIn,
} from "../../platform/auth/policy.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import {
  canActOn,
  commitmentDetail,
  loadCommitment,
  passOnCommitment,
} from "../commitments/index.ts";
import { confirmSuccession, settleSuccession } from "./confirm-succession.ts";
import type { SuccessionDetail } from "./contract.ts";
import * as contract from "./contract.ts";
import { decideDuties } from "./decide-duties.ts";
import { changeSuccession, draftSuccession, dropSuccession } from "./draft-succession.ts";
import { newUnitsOf } from "./new-units.ts";
import { passOnDuty } from "./pass-on-duty.ts";
import { movePeople, peopleOf } from "./people.ts";
import { listMoving, previewSuccession } from "./preview-succession.ts";
import { pairListFile, readPairList } from "./read-pair-list.ts";
import { refusals } from "./refusals.ts";
import { addPapers, findPapers, paperFile, removePaper } from "./succession-papers.ts";
import { canChangeUnits } from "./successions.policy.ts";
import {
  findSuccessions,
  happenedTo,
  loadSuccession,
  movedBy,
  namedPairs,
  presentSuccession,
} from "./successions.queries.ts";
import { undoSuccession } from "./undo-succession.ts";

/** A change of units as a person may see it. @throws not-found */
async function detailOf(tx: Tx, actor: Actor, id: string): Promise<SuccessionDetail> {
  const row = await loadSuccession(tx, id);
  const happened = await happenedTo(tx, id);
  const on = (day: string | null, by: string | null) => (day === null ? null : { on: day, by });
  const changes = canChangeUnits(actor);
  const decides = changes || actor.grants.some((grant) => grant.role === "coordinator");
  return {
    ...presentSuccession(row),
    pairs: await namedPairs(tx, id),
    drafted: { on: happened.drafted_on, by: happened.drafted_by },
    confirmed: on(happened.confirmed_on, happened.confirmed_by),
    entered: on(happened.entered_on, happened.entered_by),
    undone: happened.undone_on
      ? {
          ...{ on: happened.undone_on, by: happened.undone_by },
          reason: happened.undo_reason ?? "",
        }
      : null,
    newUnitIds: await newUnitsOf(tx, id),
    papers: await findPapers(tx, id),
    moved: await movedBy(tx, id),
    can: {
      change: changes && row.state === "draft",
      decide: decides && row.state !== "undone",
      confirm: changes && row.state === "draft",
      undo: changes && (row.state === "planned" || row.state === "inForce"),
      file: changes,
    },
  };
}

const reading: readonly Route[] = [
  route(contract.listSuccessions, {
    policy: signedIn,
    handle: ({ tx, query }) => findSuccessions(tx, query),
  }),
  route(contract.readSuccession, {
    policy: signedIn,
    handle: ({ tx, actor, params }) => detailOf(tx, actor, params.successionId),
  }),
  route(contract.getSuccessionPaper, {
    policy: signedIn,
    handle: ({ tx, params, services }) => paperFile(tx, services.files, params.paperId),
  }),
  route(contract.previewSuccession, {
    policy: overseer,
    handle: ({ tx, actor, params }) => previewSuccession(tx, actor, params.successionId),
  }),
  route(contract.listMovingDuties, {
    policy: overseer,
    handle: ({ tx, params, query }) => listMoving(tx, params.successionId, query),
  }),
  route(contract.listMovingPeople, {
    policy: administrator,
    handle: ({ tx, params, query }) => peopleOf(tx, params.successionId, query),
  }),
];

const drafting: readonly Route[] = [
  route(contract.draftSuccession, {
    policy: administrator,
    handle: async ({ tx, actor, body, now }) =>
      detailOf(tx, actor, await draftSuccession(tx, actor, body, now)),
  }),
  route(contract.changeSuccession, {
    policy: administrator,
    handle: async ({ tx, actor, params, body, now }) => {
      await changeSuccession(tx, actor, params.successionId, body, now);
      return detailOf(tx, actor, params.successionId);
    },
  }),
  route(contract.addSuccessionPapers, {
    policy: administrator,
    handle: async ({ tx, actor, params, files, services, now }) => {
      const { successionId: id } = params;
      await addPapers({ tx, actor, now, files: services.files }, id, files);
      return detailOf(tx, actor, id);
    },
  }),
  route(contract.removeSuccessionPaper, {
    policy: administrator,
    handle: ({ tx, actor, params, now }) => removePaper({ tx, actor, now }, params.paperId),
  }),
  route(contract.dropSuccession, {
    policy: administrator,
    handle: ({ tx, actor, params, now }) => dropSuccession(tx, actor, params.successionId, now),
  }),
  route(contract.readPairList, {
    policy: administrator,
    handle: async ({ tx, files, body }) => {
      const [file] = files;
      if (!file) throw refusals.noFile();
      return readPairList(tx, file.bytes, body.effectiveOn);
    },
  }),
  route(contract.pairListTemplate, {
    policy: administrator,
    handle: ({ language }) => pairListFile(language),
  }),
];

const deciding: readonly Route[] = [
  route(contract.decideDuties, {
    policy: coordinatorOrAdministrator,
    handle: ({ tx, actor, params, body, now }) =>
      decideDuties(tx, actor, params.successionId, body, now),
  }),
  route(contract.movePeople, {
    policy: administrator,
    handle: ({ tx, actor, params, body, now }) =>
      movePeople(tx, actor, params.successionId, body, now),
  }),
  route(contract.confirmSuccession, {
    policy: administrator,
    handle: async ({ tx, actor, params, body, now }) => {
      await confirmSuccession(tx, actor, params.successionId, body, now);
      return detailOf(tx, actor, params.successionId);
    },
  }),
  route(contract.settleSuccession, {
    policy: administrator,
    handle: async ({ tx, actor, params, body, now }) => {
      await settleSuccession(tx, actor, params.successionId, body, now);
      return detailOf(tx, actor, params.successionId);
    },
  }),
  route(contract.undoSuccessionAct, {
    policy: administrator,
    handle: async ({ tx, actor, params, body, now }) => {
      const { successionId: id } = params;
      await undoSuccession(tx, actor, { id, reason: body.reason }, now);
      return detailOf(tx, actor, id);
    },
  }),
];

// One duty at a time, without a change of units.
const passing: readonly Route[] = [
  route(passOnCommitment, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params, body, now, today }) => {
      const { commitmentId } = params;
      const { domain } = await loadCommitment(tx, commitmentId);
      if (!canActOn(actor, domain)) throw errors.notAllowed();
      await passOnDuty(tx, { ...body, commitmentId, actor, now });
      return commitmentDetail(tx, actor, commitmentId, {}, today);
    },
  }),
];

/** Changes of units: told to everybody signed in, decided by coordinators, made by administrators. */
export const successionRoutes: readonly Route[] = [
  ...reading,
  ...drafting,
  ...deciding,
  ...passing,
];
