import { setTimeout as pause } from "node:timers/promises";
import { factories } from "../apps/loa/tests/support/factories.ts";
import { aDay, makeToken } from "../apps/loa/tests/support/tokens.ts";
import { type Desk, openLedger, record, settleAccounts } from "./ledger.ts";
import { type Person, quantile, type Town } from "./town.ts";
import type { Outcome, TrialSize } from "./trials.ts";

const units = 150;
const busyTimes = 7;
/** Requests of one unit in a minute: a morning on which everybody works. */
const perMinute = 6;

interface Minute {
  readonly busy: number[];
  readonly others: number[];
  memory: number;
}

/**
 * A morning's traffic of 150 units, one of them at seven times the rest: memory and answering times stay flat, and the
 * busy unit slows nobody.
 */
export async function trialSoak(town: Town, { seconds = "600" }: TrialSize): Promise<Outcome> {
  await town.start();
  await town.settle();
  const desks = await openDesks(town);
  const ledger = openLedger();
  const minutes = Array.from(
    { length: Math.ceil(Number(seconds) / 60) },
    (): Minute => ({ busy: [], others: [], memory: 0 }),
  );
  const started = performance.now();
  const minute = () => minutes[Math.floor((performance.now() - started) / 60_000)];
  const over = () => performance.now() - started >= Number(seconds) * 1_000;
  const failures: string[] = [];
  const work = desks.map(async (desk, index) => {
    const gap = 60_000 / perMinute / (index === 0 ? busyTimes : 1);
    await pause(Math.random() * gap);
    while (!over()) {
      const { status, ms } = await oneRequest(town, desk, ledger);
      (index === 0 ? minute()?.busy : minute()?.others)?.push(ms);
      if (status !== 200 && status !== 201) failures.push(`answer ${status}`);
      await pause(gap * (0.5 + Math.random()));
    }
  });
  const watching = watchMemory(town, minute, over);
  await Promise.all([...work, watching]);
  const settled = await settleAccounts(town, ledger);
  return {
    figures: figuresOf(minutes, ledger.acknowledged.size),
    faults: [...settled.faults, ...failures.slice(0, 5), ...drift(minutes)],
  };
}

async function watchMemory(town: Town, minute: () => Minute | undefined, over: () => boolean) {
  while (!over()) {
    const now = minute();
    if (now) now.memory = Math.max(now.memory, await town.memory());
    await pause(2_000);
  }
}

async function oneRequest(town: Town, desk: Desk, ledger: ReturnType<typeof openLedger>) {
  const draw = Math.random();
  if (draw < 0.1) return record(town, desk, ledger);
  if (draw < 0.45) return town.call(desk.person, "GET", `/outputs?unitId=${desk.unitId}`);
  if (draw < 0.55) return town.call(desk.person, "GET", `/commitments/${desk.commitmentId}`);
  return town.call(desk.person, "GET", "/duties/mine");
}

// An officer for each of the units that owe the most, acting by a personal token.
async function openDesks(town: Town): Promise<Desk[]> {
  const owing = await town.sql<{ unit_id: string; commitment_id: string }>(
    `select c.unit_id, (array_agg(c.id order by c.id) filter (where c.measure = 'item'))[1] as commitment_id
    from commitments c group by c.unit_id having bool_or(c.measure = 'item') order by count(*) desc, c.unit_id limit ${units}`,
  );
  const desks: Desk[] = [];
  for (const { unit_id: unitId, commitment_id: commitmentId } of owing)
    desks.push({ person: await officerOf(town, unitId), unitId, commitmentId });
  return desks;
}

async function officerOf(town: Town, unitId: string): Promise<Person> {
  const { accountId } = await factories(town.sql).actor([{ role: "officer", unitId }]);
  const scopes = ["commitments:read", "outputs:read", "outputs:write", "units:read"] as const;
  const token = await makeToken(town.sql, accountId, { scopes, ...aDay() });
  return { headers: { authorization: `Bearer ${token}` } };
}

function figuresOf(minutes: readonly Minute[], recorded: number): Outcome["figures"] {
  const lines = minutes.map(({ busy, others, memory }, index) => [
    `minute ${index + 1}`,
    `${busy.length + others.length} requests, others ${quantile(others, 0.5)} ms (p99 ${quantile(others, 0.99)}), busy unit ${quantile(busy, 0.5)} ms (p99 ${quantile(busy, 0.99)}), ${memory} MB`,
  ]);
  return { "outputs recorded": recorded, ...Object.fromEntries(lines) };
}

// The first minute warms up; the last third is held against the third after it.
function drift(minutes: readonly Minute[]): string[] {
  const third = Math.max(1, Math.floor((minutes.length - 1) / 3));
  const [early, late] = [minutes.slice(1, 1 + third), minutes.slice(-third)];
  const typical = (part: readonly Minute[]) =>
    quantile(
      part.flatMap(({ others }) => others),
      0.5,
    );
  const most = (part: readonly Minute[]) => Math.max(...part.map(({ memory }) => memory));
  return [
    ...(typical(late) <= typical(early) * 1.5 + 5
      ? []
      : [`answers grew from ${typical(early)} to ${typical(late)} ms`]),
    ...(most(late) <= most(early) * 1.25
      ? []
      : [`memory grew from ${most(early)} to ${most(late)} MB`]),
  ];
}
