import { coordinatorOrAdministrator, planMaker, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type FileReply, type MadeReply, type Route, route } from "../../platform/http/route.ts";
import { addNamedUnits } from "./add-named-units.ts";
import { changePlan } from "./change-plan.ts";
import { closePlan } from "./close-plan.ts";
import * as contract from "./contract.ts";
import { deletePlan } from "./delete-plan.ts";
import { importPlan, pastedFile } from "./import-plan.ts";
import { issueIn } from "./issue-plan.ts";
import { joinPictures } from "./join-pictures.ts";
import { canImportFor } from "./plans.policy.ts";
import { presentPaper, presentPlan, presentRow, presentTasks } from "./plans.presenter.ts";
import { findPlans, getPlanHead, loadFile, loadPaper } from "./plans.queries.ts";
import { previewIssuance } from "./preview-issuance.ts";
import { readAgain } from "./read-again.ts";
import { refusals } from "./refusals.ts";
import { resolveName } from "./resolve-name.ts";
import { showPage } from "./show-page.ts";

const reading: readonly Route[] = [
  route(contract.listPlans, {
    policy: signedIn,
    handle: async ({ tx, actor }) => ({ rows: (await findPlans(tx, actor)).map(presentRow) }),
  }),
  route(contract.getPlan, {
    policy: signedIn,
    handle: (asked) => presentPlan(asked, asked.params.planId),
  }),
  route(contract.getPlanPaper, {
    policy: signedIn,
    handle: async ({ tx, actor, params }) => {
      await getPlanHead(tx, actor, params.planId);
      return presentPaper(await loadPaper(tx, params.planId)) as never;
    },
  }),
  route(contract.getPlanFile, {
    policy: signedIn,
    handle: async ({ tx, actor, params, services }): Promise<FileReply> => {
      await getPlanHead(tx, actor, params.planId);
      const file = await loadFile(tx, params.planId);
      if (!file) throw errors.notFound();
      const bytes = await services.files.get(file.sha256);
      return { fileName: file.name, mediaType: file.mediaType, bytes };
    },
  }),
  route(contract.getPlanPage, {
    policy: signedIn,
    handle: async ({ tx, actor, params, services }): Promise<MadeReply> => {
      await getPlanHead(tx, actor, params.planId);
      return showPage({ tx, services }, params.planId, params.page);
    },
  }),
  route(contract.getPlanTasks, {
    policy: signedIn,
    handle: ({ tx, actor, params }) => presentTasks(tx, actor, params.planId),
  }),
];

const drafting: readonly Route[] = [
  route(contract.importPlan, {
    policy: planMaker,
    handle: async ({ tx, actor, body, files, now, today, services }) => {
      const ownerUnitId = body.ownerUnitId ?? null;
      if (!canImportFor(actor, ownerUnitId)) throw errors.notAllowed();
      const file =
        (await joinPictures(files)) ?? (body.text?.trim() ? pastedFile(body.text) : undefined);
      if (!file) throw refusals.noFile();
      const parts = { tx, actor, now, today, files: services.files, jobs: services.jobs };
      return importPlan(parts, file, { ownerUnitId });
    },
  }),
  route(contract.changePlan, {
    policy: planMaker,
    handle: (c) => changePlan(c, c.params.planId, c.body),
  }),
  route(contract.deletePlan, {
    policy: planMaker,
    handle: (c) => deletePlan(c, c.params.planId, c.body.reason),
  }),
  route(contract.readAgain, {
    policy: planMaker,
    handle: (c) => readAgain({ ...c, jobs: c.services.jobs }, c.params.planId, c.body),
  }),
  route(contract.resolveName, {
    policy: planMaker,
    handle: (c) => resolveName(c, c.params.planId, c.body),
  }),
  route(contract.addNamedUnits, {
    policy: coordinatorOrAdministrator,
    handle: (c) => addNamedUnits(c, c.params.planId, c.body.revision),
  }),
];

const issuing: readonly Route[] = [
  route(contract.previewIssuance, {
    policy: planMaker,
    handle: async ({ tx, actor, params, query, today }) => {
      const plan = await getPlanHead(tx, actor, params.planId);
      if (!canImportFor(actor, plan.ownerUnitId)) throw errors.notFound();
      return previewIssuance(tx, plan, { actor, issuedOn: query.issuedOn ?? today });
    },
  }),
  route(contract.issuePlan, {
    policy: planMaker,
    handle: ({ tx, actor, now, params, body, services }) =>
      issueIn({ tx, actor, now, baseUrl: services.baseUrl }, params.planId, body),
  }),
  route(contract.closePlan, {
    policy: coordinatorOrAdministrator,
    handle: (c) => closePlan(c, c.params.planId, c.body),
  }),
];

export const planRoutes: readonly Route[] = [...reading, ...drafting, ...issuing];
