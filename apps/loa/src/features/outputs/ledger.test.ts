import { fulfil } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anOutput, claimOf, type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Endpoint } from "../../platform/contract/endpoint.ts";
import * as api from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const names = ["item C.1", "item C.2", "replay C.3"] as const;
const stages = ["recorded", "approved", "accepted"] as const;

/** One thing somebody tries to do; what is not possible at that moment is refused and changes nothing. */
type Step =
  | {
      readonly kind: "record";
      readonly claims: readonly string[];
      readonly ago: number;
      readonly translated: boolean;
    }
  | { readonly kind: "act"; readonly act: string; readonly output: number }
  | {
      readonly kind: "change";
      readonly output: number;
      readonly quantity: number;
      readonly ago: number;
      readonly translated: boolean | null;
    }
  | { readonly kind: "claim"; readonly output: number; readonly claims: readonly string[] }
  | { readonly kind: "wait"; readonly days: number };

const acts: Readonly<
  Record<string, readonly [Endpoint, "head" | "coordinator" | "officer", object?]>
> = {
  approve: [api.approveOutput, "head"],
  undoApproval: [api.undoApproval, "head"],
  accept: [api.acceptOutput, "coordinator"],
  undoAcceptance: [api.undoAcceptance, "coordinator"],
  return: [api.returnOutput, "coordinator", { reason: "Thiếu minh chứng." }],
  answer: [api.answerReturn, "officer"],
  withdraw: [api.withdrawOutput, "officer", { reason: "Ghi nhầm." }],
};

const chosen = fc.subarray([...names], { minLength: 1 });
const which = fc.integer({ min: 0, max: 3 });
const ago = fc.integer({ min: 0, max: 40 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("record" as const),
      claims: chosen,
      ago,
      translated: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("act" as const),
      act: fc.constantFrom(...Object.keys(acts)),
      output: which,
    }),
  },
  fc.record({
    kind: fc.constant("change" as const),
    output: which,
    quantity: fc.integer({ min: 1, max: 3 }),
    ago,
    translated: fc.constantFrom(true, false, null),
  }),
  fc.record({ kind: fc.constant("claim" as const), output: which, claims: chosen }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      days: fc.integer({ min: 1, max: 9 }),
    }),
  },
);

const saidOf = (translated: boolean) => ({
  translationOf: translated ? { outputId: null, words: "Bản tiếng Việt" } : null,
});

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A desk at work: what was recorded, and what day it is. */
class Work {
  readonly outputs: { id: string; revision: number }[] = [];
  today = "2025-03-10";
  readonly desk: Desk;
  constructor(desk: Desk) {
    this.desk = desk;
  }

  async take(one: Step) {
    world.clock.set(this.today);
    if (one.kind === "wait") this.today = dayAfter(this.today, one.days);
    else if (one.kind === "record") await this.record(one);
    else await this.touch(one);
  }

  private async record(one: Extract<Step, { kind: "record" }>) {
    const body = anOutput(this.desk.unitId, {
      happenedOn: dayAfter(this.today, -one.ago),
      minutes: 7,
      replays: 2,
      ...saidOf(one.translated),
      claims: one.claims.map((name) => claimOf(this.desk, name)),
    });
    const output = { id: "", revision: 0 };
    await this.attempt(api.recordOutput, this.desk.officer, output, body);
    if (output.id) this.outputs.push(output);
  }

  private async touch(one: Extract<Step, { output: number }>) {
    const output = this.outputs[one.output];
    if (!output) return;
    if (one.kind === "act") {
      const [endpoint, who, body] = acts[one.act] ?? [api.approveOutput, "head"];
      await this.attempt(endpoint, this.desk[who], output, body);
    } else if (one.kind === "change") {
      const happenedOn = dayAfter(this.today, -one.ago);
      const said = one.translated === null ? {} : saidOf(one.translated);
      const body = { revision: output.revision, quantity: one.quantity, happenedOn, ...said };
      await this.attempt(api.changeOutput, this.desk.officer, output, body);
    } else {
      const claims = one.claims.map((name) => claimOf(this.desk, name));
      await this.attempt(api.putClaims, this.desk.officer, output, { claims });
    }
  }

  private async attempt(
    endpoint: Endpoint,
    actor: Desk["officer"],
    output: Work["outputs"][number],
    body?: object,
  ) {
    const { path, method } = endpoint;
    const answer = await world
      .as(actor)
      .raw(`http://loa.test/api/v1${path.replace(":outputId", output.id)}`, {
        method: method.toUpperCase(),
        headers: { "x-loa-request": "1", "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    expect(answer.status).toBeLessThan(500);
    if (answer.ok)
      Object.assign(output, pickOutput((await answer.json()) as Work["outputs"][number]));
  }
}

const pickOutput = ({ id, revision }: Work["outputs"][number]) => ({ id, revision });

/** A desk whose task C.2 leaves translations out. */
async function makeStrictDesk() {
  const desk = await makeDesk(world);
  await world.sql(
    "update quotas set translation_counts = false where id = (select quota_id from commitments where id = $1)",
    [claimOf(desk, "item C.2").commitmentId],
  );
  return desk;
}

/** Claims that count although the quota leaves the translation out. */
const strayTranslations = (unitId: string) =>
  world.sql(
    `select c.id from claims c join translations t on t.output_id = c.output_id and t.undone_on is null
       join commitments m on m.id = c.commitment_id join quotas q on q.id = m.quota_id
     where c.unit_id = $1 and c.released_on is null and not q.translation_counts`,
    [unitId],
  );

/** What the outputs of a unit come to now, counted anew from their own rows: by commitment, stage and day. */
const recount = (unitId: string) =>
  world.sql<{
    commitment_id: string;
    stage: string;
    happened_on: string;
    count: number;
    minutes: number;
  }>(
    `select c.commitment_id, s.stage, o.happened_on::text, sum(c.count)::int as count, sum(c.minutes)::int as minutes
     from claims c join outputs o on o.id = c.output_id cross join unnest($2::text[]) s(stage)
     where o.unit_id = $1 and c.released_on is null
       and not exists (select from withdrawals w where w.output_id = o.id)
       and not exists (select from returns r where r.output_id = o.id and r.answered_at is null)
       and (s.stage <> 'approved' or exists (select from approvals a where a.output_id = o.id and a.undone_on is null))
       and (s.stage <> 'accepted' or exists (select from acceptances a where a.output_id = o.id and a.undone_on is null))
     group by 1, 2, 3 order by 1, 2, 3`,
    [unitId, stages],
  );

const ledger = (unitId: string) =>
  world.sql(
    `select commitment_id, stage, happened_on::text, sum(count)::int as count, sum(minutes)::int as minutes
     from commitment_days where unit_id = $1 group by 1, 2, 3
     having sum(count) <> 0 or sum(minutes) <> 0 order by 1, 2, 3`,
    [unitId],
  );

interface SlotRow {
  readonly commitment_id: string;
  readonly slot: number;
  readonly period_start: string;
  readonly due_on: string;
  readonly required: number;
  readonly minimum: number;
  readonly retroactive: boolean;
}

async function expectFilledAsRecounted(unitId: string) {
  const counted = await recount(unitId);
  expect(await ledger(unitId)).toEqual(counted);
  expect(await strayTranslations(unitId)).toEqual([]);
  const slots = await world.sql<SlotRow>(
    `select c.id as commitment_id, slot, period_start::text, due_on::text, required, minimum, retroactive
     from commitments c join schedule_slots s on s.schedule_id = c.schedule_id where c.unit_id = $1 order by c.id, slot`,
    [unitId],
  );
  const wanted = [...Map.groupBy(slots, (slot) => slot.commitment_id)].flatMap(([id, own]) =>
    stages.flatMap((stage) => {
      const days = counted.filter((row) => row.commitment_id === id && row.stage === stage);
      return filled(own, days).map(([slot, delivered]) => [id, stage, slot, delivered]);
    }),
  );
  const stored = await world.sql<{ row: unknown[] }>(
    `select jsonb_build_array(commitment_id, stage, slot, delivered) as row from fulfilments
     where unit_id = $1 and known_until = 'infinity'`,
    [unitId],
  );
  expect(sorted(stored.map(({ row }) => row))).toEqual(sorted(wanted));
}

function filled(
  slots: readonly SlotRow[],
  days: readonly { happened_on: string; count: number }[],
) {
  const { fulfilments } = fulfil(
    slots.map((slot) => ({
      index: slot.slot,
      periodStart: slot.period_start,
      dueOn: slot.due_on,
      required: slot.required,
      minimum: slot.minimum,
      retroactive: slot.retroactive,
    })),
    days.map((day) => ({ on: day.happened_on, count: day.count })),
  );
  return fulfilments
    .filter((one) => one.delivered > 0)
    .map((one) => [one.index, one.delivered] as const);
}

const sorted = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => JSON.stringify(row)).sort();

/** Every figure known on a day, as the overview would read it. */
const knownOn = (unitId: string, day: string) =>
  world.sql(
    `select commitment_id, slot, stage, delivered, met_on::text from fulfilments
     where unit_id = $1 and known_from <= $2 and known_until > $2 order by 1, 2, 3`,
    [unitId, day],
  );

describe("law: whatever people do to outputs, the ledger equals a recount of the outputs", () => {
  it("after every act, through the real API", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const work = new Work(await makeStrictDesk());
        for (const one of steps) {
          await work.take(one);
          await expectFilledAsRecounted(work.desk.unitId);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("law: what was known on a day stays what was known on that day", () => {
  it("however much is recorded, returned and withdrawn later", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 8 }),
        fc.array(step, { minLength: 2, maxLength: 8 }),
        async (before, after) => {
          const work = new Work(await makeStrictDesk());
          for (const one of before) await work.take(one);
          const day = work.today;
          const then = await knownOn(work.desk.unitId, day);
          work.today = dayAfter(day, 1);
          for (const one of after) await work.take(one);
          expect(await knownOn(work.desk.unitId, day)).toEqual(then);
        },
      ),
      { numRuns: 20 },
    );
  });
});
