import { sql } from "kysely";
import {
  beginSlot,
  changeSlots,
  confirmSlot,
  endProgramme,
  getProgramme,
  listProgrammes,
  proposeProgrammes,
  readySlot,
  startProgramme,
} from "../../../features/programmes/contract.ts";
import type { SampleOutput } from "../../../features/setup/index.ts";
import { system } from "../../../platform/db/database.ts";
import { headOf } from "../cast.ts";
import { dayAfter, type Player, type Stage, unitIds } from "../stage.ts";

/** Who keeps programmes in the play, by unit codes as they are in January. */
export const keepers = ["DAIPTTH", "BAOQN", "VPUBND", "SKHCN"];

/** Heads of these units start what Loa proposes for the quotas they owe. */
export async function openProgrammes(stage: Stage, codes: readonly string[]): Promise<void> {
  await ofUnits(stage, codes, async (head, unitId) => {
    const { rows } = await head.call(proposeProgrammes, { query: { unitId } });
    for (const { duties: _, owed: _owed, first: _first, slots, unit: _unit, ...fields } of rows) {
      await head.call(startProgramme, { body: { ...fields, unitId } });
      stage.tell(`  ${fields.name}: ${slots} kỳ / slots`);
    }
  });
}

interface Ending {
  readonly code: string;
  readonly from: string;
  readonly reason: string;
  /** Only the programme of this task; all of the unit's otherwise. */
  readonly path?: string;
}

const endings = {
  "broadcaster-joins": {
    ...{ code: "DAIPTTH", from: "2025-05-19" },
    reason: "Đài hợp nhất vào Báo Quảng Ngãi (mẫu)",
  },
  "newspaper-renamed": {
    ...{ code: "BAOQN", from: "2025-07-01" },
    reason: "Báo đổi tên, tổ chức lại (mẫu)",
  },
  "quota-amended": {
    ...{ code: "VPUBND", from: "2025-10-01", path: "B.I.2" },
    reason: "Chỉ tiêu thay đổi theo Kế hoạch số 18/KH-UBND (mẫu)",
  },
} as const satisfies Record<string, Ending>;

/** A unit closes its programmes: it is about to end, or what it owes has changed. Others are opened in their place. */
export async function endProgrammes(stage: Stage, why: keyof typeof endings): Promise<void> {
  const { code, from, reason, path }: Ending = endings[why];
  await ofUnits(stage, [code], async (head, unitId) => {
    const { rows } = await head.call(listProgrammes, { query: { unitId } });
    for (const { id, ended, duties } of rows) {
      const meant = path === undefined || duties.some((duty) => duty.path === path);
      if (meant && !ended)
        await head.call(endProgramme, { params: { programmeId: id }, body: { from, reason } });
    }
  });
}

/**
 * Records a delivery by confirming the slot it went out in, where its unit keeps a programme for it. False: there is no
 * slot, and it is recorded by itself.
 */
export async function confirmInSlot(stage: Stage, { input }: SampleOutput): Promise<boolean> {
  const slotId = await slotFor(stage, input.claims[0]?.commitmentId ?? "", input.happenedOn);
  const address = slotId && (await headOf(stage, input.unitId));
  if (!slotId || !address) return false;
  const { title, happenedOn, minutes, links, clientKey } = input;
  const head = await stage.as(address);
  await head.call(confirmSlot, {
    params: { slotId },
    body: { title, happenedOn, minutes, links: [...links], clientKey },
  });
  return true;
}

async function slotFor({ services }: Stage, commitmentId: string, on: string) {
  const { rows } = await services.database.read(system, (tx) =>
    sql<{ id: string }>`
      select s.id from programme_commitments x join slots_standing s on s.programme_id = x.programme_id
      where x.commitment_id = ${commitmentId} and s.state not in ('out', 'cancelled')
        and s.planned_on between ${on}::date - 12 and ${on}::date + 12
      order by abs(s.planned_on - ${on}::date), s.planned_on, s.id limit 1`.execute(tx),
  );
  return rows[0]?.id;
}

/** States of a slot nobody has begun; what went out ahead of its day stays as it is. */
const untouched: ReadonlySet<string> = new Set(["planned", "assigned"]);

/** Takes the next slots in hand, the last of each programme excepted: somebody is still to be found for it. */
export async function prepareSlots(stage: Stage, codes: readonly string[]): Promise<void> {
  let until = stage.today();
  for (let day = 0; day < 12; day += 1) until = dayAfter(until);
  await ofUnits(stage, codes, async (head, unitId) => {
    const { rows } = await head.call(listProgrammes, { query: { unitId } });
    for (const { id } of rows) {
      const { slots, people } = await head.call(getProgramme, { params: { programmeId: id } });
      const ahead = slots.filter(
        ({ plannedOn, state }) =>
          plannedOn > stage.today() && plannedOn <= until && untouched.has(state),
      );
      for (const [place, slot] of ahead.slice(0, 2).entries())
        await takeInHand(head, slot.id, { personId: people[0]?.id ?? null, ready: place === 0 });
    }
  });
}

async function takeInHand(
  head: Player,
  slotId: string,
  { personId, ready }: { readonly personId: string | null; readonly ready: boolean },
): Promise<void> {
  const params = { slotId };
  await head.call(changeSlots, { params, body: { personId } });
  await head.call(beginSlot, { params });
  if (ready) await head.call(readySlot, { params });
}

async function ofUnits(
  stage: Stage,
  codes: readonly string[],
  act: (head: Player, unitId: string) => Promise<void>,
): Promise<void> {
  const idOf = await unitIds(stage);
  for (const code of codes) {
    const unitId = idOf.get(code);
    const address = unitId && (await headOf(stage, unitId));
    if (unitId && address) await act(await stage.as(address), unitId);
  }
}
