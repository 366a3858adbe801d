import { sql } from "kysely";
import {
  acceptOutput,
  approveOutput,
  listOutputs,
  type OutputRow,
} from "../../../features/outputs/contract.ts";
import { recordOutput } from "../../../features/outputs/index.ts";
import {
  owedOccurrences,
  type SampleOutput,
  sampleOutputs,
} from "../../../features/setup/index.ts";
import type { CallArguments } from "../../../platform/contract/endpoint.ts";
import { system } from "../../../platform/db/database.ts";
import { AppError } from "../../../platform/http/errors.ts";
import { headsOf, mailbox, robot } from "../cast.ts";
import { dayAfter, type Player, type Stage } from "../stage.ts";
import { plansOf, type Storyline } from "./january.ts";
import { confirmInSlot } from "./programmes.ts";

/**
 * The daily work of every unit until `day`: what they record on each day, most of it on time, some late, some units
 * behind for good. What a day brought is recorded on that day, so that every later look back finds it there.
 */
export async function workUntil(stage: Stage, story: Storyline, day: string): Promise<void> {
  const from = stage.today();
  const byDay = await workOf(stage, story, day);
  for (let next = dayAfter(stage.today()); next <= day; next = dayAfter(next)) {
    await stage.on(next);
    for (const output of byDay.get(next) ?? []) await record(stage, output);
  }
  const today = [...byDay].filter(([on]) => from < on && on <= day);
  const total = today.reduce((sum, [, one]) => sum + one.length, 0);
  stage.tell(`  ${day}: ${total} kết quả / outputs`);
}

async function workOf(stage: Stage, story: Storyline, day: string) {
  const { database } = stage.services;
  const outputs: SampleOutput[] = [];
  for (const planId of plansOf(story)) {
    const owed = await database.read(system, (tx) => owedOccurrences(tx, planId, day));
    outputs.push(...owed.flatMap((one) => sampleOutputs(one, day)));
  }
  return Map.groupBy(outputs, ({ recordedOn }) => recordedOn);
}

// What comes after a unit's end or after a lock is refused, as it would be to its officer; the year goes on.
async function record(stage: Stage, output: SampleOutput): Promise<void> {
  if (await confirmInSlot(stage, output)) return;
  const { services } = stage;
  const { recordedOn, input } = output;
  const now = services.clock.now();
  const moment = { actor: robot, onBehalf: true, now, on: recordedOn, sample: true };
  await services.database
    .in(system, (tx) => recordOutput(tx, services.files, moment, input))
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
}

/** What waits in each unit is approved by its head. */
export async function approveAll(stage: Stage): Promise<void> {
  const waits = sql<boolean>`exists (select from output_standings s where s.unit_id = g.unit_id and s.state = 'recorded')`;
  for (const { email } of await headsOf(stage, waits)) {
    const player = await stage.as(email);
    await eachOutput(player, { state: "recorded" }, ({ id }) =>
      player.call(approveOutput, { params: { outputId: id } }),
    );
  }
}

/** What heads agreed to, and what came from units without one, is accepted by the coordinator of each line. */
export async function acceptAll(stage: Stage): Promise<void> {
  for (const [mail, domain] of [
    ["dieuphoi.cds", "CDS"],
    ["dieuphoi.cchc", "CCHC"],
    ["dieuphoi.kontum", "CDSKT"],
  ] as const) {
    const player = await stage.as(mailbox(mail));
    await eachOutput(player, { awaiting: "acceptance", domain }, ({ id }) =>
      player.call(acceptOutput, { params: { outputId: id } }),
    );
  }
}

type Asked = NonNullable<CallArguments<typeof listOutputs>["query"]>;

// The queue grows shorter by what is done, so its first page is always the next.
async function eachOutput(
  player: Player,
  query: Asked,
  act: (output: OutputRow) => Promise<unknown>,
): Promise<void> {
  for (;;) {
    const { rows } = await player.call(listOutputs, { query: { ...query, perPage: 100 } });
    if (rows.length === 0) return;
    for (const row of rows) await act(row);
  }
}
