import { recordAudit } from "../../platform/audit/record.ts";
import { unitsOf } from "../../platform/auth/actor.ts";
import { coordinatorOrAdministrator, signedIn } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { taskBurnUp } from "./burn-up.queries.ts";
import { commitmentDetail } from "./commitment.queries.ts";
import * as contract from "./contract.ts";
import { dutiesOf } from "./duties.queries.ts";
import { exportDuties, exportOverview } from "./export-duties.ts";
import { homeOf } from "./home.queries.ts";
import { findOccurrences } from "./occurrence-list.queries.ts";
import { loadPlan, planProgress } from "./overview.queries.ts";
import { reconcileGroups, reconciliationOf } from "./reconcile-groups.ts";
import { seeUnit } from "./see-unit.ts";

const unitRoutes: readonly Route[] = [
  route(contract.getHome, { policy: signedIn, handle: ({ tx, actor }) => homeOf(tx, actor) }),
  route(contract.getMyDuties, {
    policy: signedIn,
    handle: ({ tx, actor, query, today }) =>
      dutiesOf(tx, { ...query, units: unitsOf(actor) }, today),
  }),
  route(contract.getUnitDuties, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query, today }) => {
      await seeUnit(tx, actor, params.unitId);
      return dutiesOf(tx, { ...query, units: [params.unitId] }, today);
    },
  }),
  route(contract.exportUnitDuties, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query, today, language }) => {
      await seeUnit(tx, actor, params.unitId);
      const duties = await dutiesOf(tx, { ...query, units: [params.unitId] }, today);
      return exportDuties(duties, language);
    },
  }),
];

const commitmentRoutes: readonly Route[] = [
  route(contract.getCommitment, {
    policy: signedIn,
    handle: ({ tx, actor, params, query, today }) =>
      commitmentDetail(tx, actor, params.commitmentId, query, today),
  }),
];

// What a unit's person sees of a plan is limited to their units by the transaction itself.
const planRoutes: readonly Route[] = [
  route(contract.getPlanOverview, {
    policy: signedIn,
    handle: ({ tx, params, query, today }) => planProgress(tx, params.planId, query, today),
  }),
  route(contract.getPlanProgress, {
    policy: signedIn,
    handle: ({ tx, params, query, today }) => planProgress(tx, params.planId, query, today),
  }),
  route(contract.exportPlanOverview, {
    policy: signedIn,
    handle: async ({ tx, params, query, today, language }) =>
      exportOverview(await planProgress(tx, params.planId, query, today), language),
  }),
  route(contract.listOccurrences, {
    policy: signedIn,
    handle: async ({ tx, params, query, today }) => {
      await loadPlan(tx, params.planId);
      return findOccurrences(tx, params.planId, query, today);
    },
  }),
  route(contract.getBurnUp, {
    policy: signedIn,
    handle: ({ tx, params, query, today }) =>
      taskBurnUp(tx, params.taskId, {
        ...query,
        asOf: query.asOf ?? today,
        byEventDate: query.byEventDate ?? false,
      }),
  }),
  route(contract.getReconciliation, {
    policy: coordinatorOrAdministrator,
    handle: ({ tx, params, query, today }) =>
      reconciliationOf(tx, params.planId, query.asOf ?? today),
  }),
  route(contract.applyReconciliation, {
    policy: coordinatorOrAdministrator,
    handle: async ({ tx, actor, params, body, now, today }) => {
      const done = await reconcileGroups(tx, params.planId, today);
      await recordAudit(tx, actor, {
        action: "plan.reconciled",
        subject: { kind: "plan", id: params.planId },
        details: { ...done, reason: body.reason },
        at: now,
      });
      return done;
    },
  }),
];

/** What units owe: lists, overview, acts on occurrences. */
export const commitmentRouteTable: readonly Route[] = [
  ...unitRoutes,
  ...commitmentRoutes,
  ...planRoutes,
];
