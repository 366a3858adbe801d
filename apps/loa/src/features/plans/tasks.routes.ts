import { planMaker } from "../../platform/auth/policy.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { addTask } from "./add-task.ts";
import { assignTask } from "./assign-task.ts";
import { changeTask, dropTask, restoreTask, reviewTask } from "./change-task.ts";
import * as contract from "./contract.ts";
import { mergeTask } from "./merge-task.ts";
import { setQuotas } from "./set-quotas.ts";
import { reopenFinding, settleFinding } from "./settle-finding.ts";
import { splitTask } from "./split-task.ts";

const policy = planMaker;

/** Corrections of a draft's tasks and the settling of its findings. */
export const taskRoutes: readonly Route[] = [
  route(contract.addTask, { policy, handle: (c) => addTask(c, c.params.planId, c.body) }),
  route(contract.changeTask, { policy, handle: (c) => changeTask(c, c.params.taskId, c.body) }),
  route(contract.putAssignments, { policy, handle: (c) => assignTask(c, c.params.taskId, c.body) }),
  route(contract.putQuotas, { policy, handle: (c) => setQuotas(c, c.params.taskId, c.body) }),
  route(contract.mergeTask, { policy, handle: (c) => mergeTask(c, c.params.taskId, c.body) }),
  route(contract.splitTask, { policy, handle: (c) => splitTask(c, c.params.taskId, c.body) }),
  route(contract.dropTask, { policy, handle: (c) => dropTask(c, c.params.taskId, c.body) }),
  route(contract.restoreTask, {
    policy,
    handle: (c) => restoreTask(c, c.params.taskId, c.body.revision),
  }),
  route(contract.reviewTask, { policy, handle: (c) => reviewTask(c, c.params.taskId, c.body) }),
  route(contract.settleFinding, {
    policy,
    handle: (c) => settleFinding(c, c.params.findingId, c.body),
  }),
  route(contract.reopenFinding, {
    policy,
    handle: (c) => reopenFinding(c, c.params.findingId, c.body.revision),
  }),
];
