import * as programmes from "../../src/features/programmes/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { commitmentsOf, issuePlan, type QuotaSketch } from "./commitments-factory.ts";
import type { World } from "./world.ts";

/** A broadcaster that owes a weekly column, its people, a neighbour, and who watches them. */
export interface Station {
  readonly unitId: string;
  readonly planId: string;
  /** The weekly column's, and its replays' where there are any. */
  readonly commitmentId: string;
  readonly editor: Actor;
  readonly reporter: Actor;
  readonly stranger: Actor;
  readonly coordinator: Actor;
}

const weekly: QuotaSketch = {
  ...{ count: 1, per: "week", perYear: 52, noun: "số", channel: "Phát thanh" },
  ...{ programme: "Chuyển đổi số", minutesEach: 10 },
};

/** Issues a plan to a station and makes the people around it. */
export async function makeStation(world: World, quota: QuotaSketch = weekly): Promise<Station> {
  const unitId = await world.make.unit({ name: "Đài Phát thanh và Truyền hình Mẫu" });
  const strangerUnitId = await world.make.unit();
  const { planId } = await issuePlan(world, {
    tasks: [
      {
        ...{ path: "C.I.2.a", title: "Mở chuyên mục trên sóng", domain: "CDS" },
        ...{ units: [unitId], quotas: [quota] },
      },
    ],
  });
  const [item] = await commitmentsOf(world, planId);
  return {
    ...{ unitId, planId, commitmentId: item?.id ?? "" },
    editor: await world.make.actor([{ role: "unit_head", unitId }]),
    reporter: await world.make.actor([{ role: "officer", unitId }]),
    stranger: await world.make.actor([{ role: "officer", unitId: strangerUnitId }]),
    coordinator: await world.make.actor([{ role: "coordinator", domain: "CDS" }]),
  };
}

/** Starts the programme proposed to a station, as one press does. */
export async function startProposed(
  world: World,
  station: Station,
  over: Partial<programmes.Proposal> = {},
): Promise<programmes.ProgrammeDetail> {
  const as = world.as(station.editor);
  const { unitId } = station;
  const { rows } = await as.call(programmes.proposeProgrammes, { query: { unitId } });
  const [proposal] = rows;
  if (!proposal) throw new Error("nothing was proposed");
  const {
    unit: _u,
    duties: _d,
    slots: _s,
    owed: _o,
    first: _f,
    ...body
  } = { ...proposal, ...over };
  return as.call(programmes.startProgramme, { body: { ...body, unitId } });
}
