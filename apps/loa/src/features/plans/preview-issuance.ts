import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type FanOutWarning, previewFanOut } from "../commitments/index.ts";
import { findObstacles } from "./issuance-obstacles.ts";
import { beyondReach, listed } from "./own-reach.queries.ts";
import { planDuties } from "./plan-duties.ts";
import { refusals } from "./refusals.ts";
import type { IssuancePreview, Obstacle } from "./shapes.ts";

/** What issuing on a date would create, what stands in its way, and what to know first. */
export async function previewIssuance(
  tx: Tx,
  plan: { readonly id: string; readonly revision: number; readonly ownerUnitId: string | null },
  asked: { readonly actor: Actor; readonly issuedOn: string },
): Promise<IssuancePreview> {
  const duties = await planDuties(tx, plan.id, asked.issuedOn);
  const preview = await previewFanOut(tx, duties);
  const obstacles = await findObstacles(tx, plan.id);
  const reaching = { actor: asked.actor, owner: plan.ownerUnitId };
  const burdened = preview.unitList.map(({ unitId }) => unitId);
  const beyond = await beyondReach(tx, reaching, burdened);
  const titles = new Map(duties.tasks.map((task) => [task.taskId, task.title]));
  return {
    revision: plan.revision,
    tasks: duties.tasks.length,
    commitments: preview.commitments,
    occurrences: preview.occurrences,
    retroactive: preview.retroactive,
    units: preview.units,
    perTask: preview.tasks.map((task) => ({
      ...countsOf(task),
      title: titles.get(task.taskId) ?? "",
    })),
    perUnit: preview.unitList.map(({ unitId, name, commitments, occurrences }) => ({
      unitId,
      name,
      commitments,
      occurrences,
    })),
    blocking: [...(beyond.length > 0 ? [tooFar(beyond)] : []), ...obstacles.blocking],
    warnings: [...obstacles.warnings, ...preview.warnings.map(obstacleOf)],
  };
}

const tooFar = (names: readonly string[]): Obstacle => ({
  ...{
    code: "beyond-own-units",
    message: refusals.beyondOwnUnits(listed(names), names.length).spec.message,
    taskId: null,
    findingId: null,
  },
});

const countsOf = (task: {
  readonly taskId: string;
  readonly path: string;
  readonly units: number;
  readonly commitments: number;
}) => ({
  taskId: task.taskId,
  path: task.path,
  units: task.units,
  commitments: task.commitments,
});

const obstacleOf = (warning: FanOutWarning): Obstacle => ({
  code: warning.code,
  message: warning.message,
  taskId: warning.taskId ?? null,
  findingId: null,
});
