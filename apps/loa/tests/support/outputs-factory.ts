import type { z } from "zod";
import type { NewOutput } from "../../src/features/outputs/contract.ts";
import { recordOutput } from "../../src/features/outputs/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { commitmentsOf, issuePlan, type TaskSketch } from "./commitments-factory.ts";
import type { World } from "./world.ts";

/** A unit that owes, and everyone who has to do with what it delivers. */
export interface Desk {
  readonly unitId: string;
  readonly planId: string;
  readonly officer: Actor;
  readonly head: Actor;
  readonly coordinator: Actor;
  readonly otherCoordinator: Actor;
  readonly leader: Actor;
  /** A unit that owes the same tasks, and its officer. */
  readonly stranger: Actor;
  readonly strangerUnitId: string;
  /** The unit's commitments, by measure and task path: `item C.1`. */
  readonly commitments: ReadonlyMap<string, string>;
  readonly strangerCommitments: ReadonlyMap<string, string>;
}

const usualTasks: readonly TaskSketch[] = [
  {
    path: "C.1",
    title: "Chuyên mục chuyển đổi số trên sóng phát thanh",
    domain: "CDS",
    quotas: [{ count: 2, per: "month", noun: "số", channel: "phát thanh", minutesEach: 5 }],
  },
  {
    path: "C.2",
    title: "Tin, bài trên Cổng thông tin điện tử",
    domain: "CDS",
    quotas: [{ count: 4, per: "month", noun: "tin, bài", channel: "Cổng thông tin điện tử" }],
  },
  {
    path: "C.3",
    title: "Chương trình của đài truyền thanh",
    domain: "CDS",
    quotas: [{ count: 1, per: "month", noun: "chương trình", replays: 3 }],
  },
];

/** Issues a plan to two units and makes the people around them. */
export async function makeDesk(world: World, tasks = usualTasks): Promise<Desk> {
  const unitId = await world.make.unit();
  const strangerUnitId = await world.make.unit();
  const { planId } = await issuePlan(world, {
    tasks: tasks.map((task) => ({ ...task, units: [unitId, strangerUnitId] })),
  });
  const rows = await commitmentsOf(world, planId);
  const of = (unit: string) =>
    new Map(
      rows
        .filter((row) => row.unit_id === unit)
        .map((row) => [`${row.measure} ${row.path}`, row.id]),
    );
  return {
    unitId,
    planId,
    strangerUnitId,
    officer: await world.make.actor([{ role: "officer", unitId }]),
    head: await world.make.actor([{ role: "unit_head", unitId }]),
    coordinator: await world.make.actor([{ role: "coordinator", domain: "CDS" }]),
    otherCoordinator: await world.make.actor([{ role: "coordinator", domain: "CCHC" }]),
    leader: await world.make.actor([{ role: "leader" }]),
    stranger: await world.make.actor([{ role: "officer", unitId: strangerUnitId }]),
    commitments: of(unitId),
    strangerCommitments: of(strangerUnitId),
  };
}

let serial = 0;

/** What is sent to record something; what is not said is unremarkable. */
export function anOutput(
  unitId: string,
  over: Partial<z.input<typeof NewOutput>> = {},
): z.input<typeof NewOutput> {
  serial += 1;
  return {
    unitId,
    title: `Tin số ${serial}`,
    kind: "article",
    happenedOn: "2025-06-02",
    links: [`https://quangngai.test/tin-${serial}`],
    clientKey: `test-key-${serial}`,
    ...over,
  };
}

/** Records one output as the desk's officer and gives it back as the API shows it. */
export function recorded(
  world: World,
  desk: Desk,
  over: Partial<z.input<typeof NewOutput>> = {},
  files: readonly File[] = [],
) {
  const body = anOutput(desk.unitId, over);
  return world.as(desk.officer).call(recordOutput, { body, files });
}

/** The claim of a commitment of the desk, named by measure and path. */
export function claimOf(desk: Desk, name: string) {
  const commitmentId = desk.commitments.get(name);
  if (!commitmentId) throw new Error(`the desk has no commitment ${name}`);
  return { commitmentId };
}

/** Today's standing of the ledger for a commitment: count and minutes by stage. */
export async function ledgerOf(world: World, commitmentId: string) {
  const rows = await world.sql<{ stage: string; count: number; minutes: number }>(
    `select stage, sum(count)::int as count, sum(minutes)::int as minutes from commitment_days
     where commitment_id = $1 group by stage having sum(count) <> 0 or sum(minutes) <> 0 order by stage`,
    [commitmentId],
  );
  return Object.fromEntries(rows.map(({ stage, count, minutes }) => [stage, [count, minutes]]));
}
