import { overseer, recorder, signedIn } from "../../platform/auth/policy.ts";
import { errors } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { assignedDuties } from "./assigned.queries.ts";
import * as contract from "./contract.ts";
import { exportGaps } from "./export-gaps.ts";
import { planGaps } from "./gaps.queries.ts";
import { takeUpDuty, undoTakeUp } from "./take-up-duty.ts";
import { canSeeAssigned, canTakeUp } from "./take-ups.policy.ts";

export const takeUpsRoutes: readonly Route[] = [
  route(contract.getAssignedDuties, {
    policy: signedIn,
    handle: async ({ tx, actor, params, query, today }) => {
      if (!canSeeAssigned(actor, params.unitId)) throw errors.notFound();
      const unit = await tx
        .selectFrom("units")
        .select(["id", "name"])
        .where("id", "=", params.unitId)
        .executeTakeFirst();
      if (!unit) throw errors.notFound();
      const may = canTakeUp(actor, unit.id);
      return assignedDuties(tx, unit, { ...query, asOf: today, canTakeUp: may });
    },
  }),
  route(contract.takeUpDuty, {
    policy: recorder,
    handle: (c) => takeUpDuty(c, c.body),
  }),
  route(contract.undoTakeUp, {
    policy: recorder,
    handle: (c) => undoTakeUp(c, c.params.takeUpId, c.body.reason),
  }),
  route(contract.getPlanGaps, {
    policy: overseer,
    handle: ({ tx, params, today }) => planGaps(tx, params.planId, today),
  }),
  route(contract.exportPlanGaps, {
    policy: overseer,
    handle: async ({ tx, params, today, language }) =>
      exportGaps(await planGaps(tx, params.planId, today), language),
  }),
];
