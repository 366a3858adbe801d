import { knownWindows } from "@loa/cadence";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anOutput, type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { acceptOutput, recordOutput, withdrawOutput } from "../outputs/contract.ts";
import { breakdownOf } from "./breakdowns.ts";
import * as contract from "./contract.ts";
import { countReport } from "./counts.queries.ts";
import { countedBreakdown, countedFigures } from "./counts.ts";
import { type FactsRequest, loadFacts } from "./facts.queries.ts";
import { showFacts } from "./snapshot.ts";
import { spanOf } from "./windows.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const line = { cutOff: { startDay: 15, endDay: 14 }, rules: knownWindows };
const quarter = { domain: "CDS", year: 2025, windowKey: "quarter-2" };
const days = { from: "2025-03-15", to: "2025-06-14", asOf: "2025-06-18" };
const request = (desk: Desk, stage: FactsRequest["stage"]): FactsRequest => ({
  ...{ domain: "CDS", stage, planIds: [desk.planId], span: spanOf({ ...quarter, ...days }, line) },
});

const names = ["item C.1", "item C.2", "item C.3", "replay C.3"] as const;
const event = fc.record({
  what: fc.constantFrom("record" as const, "accept" as const, "withdraw" as const, "act" as const),
  stranger: fc.boolean(),
  claims: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
  day: fc.integer({ min: 0, max: 160 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  act: fc.constantFrom("cancel", "excuse", "postpone"),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

async function happen(desk: Desk, one: Event): Promise<void> {
  const of = one.stranger ? desk.strangerCommitments : desk.commitments;
  const unitId = one.stranger ? desk.strangerUnitId : desk.unitId;
  if (one.what === "act") return actOn(of.get(one.claims[0] ?? "") ?? "", unitId, one);
  const officer = world.as(one.stranger ? desk.stranger : desk.officer);
  const happenedOn = new Date(Date.parse("2025-01-08") + one.day * 86_400_000).toISOString();
  const output = await officer.call(recordOutput, {
    body: anOutput(unitId, {
      ...{ happenedOn: happenedOn.slice(0, 10), quantity: one.quantity, replays: 1, minutes: 5 },
      claims: one.claims.map((name) => ({ commitmentId: of.get(name) ?? "" })),
    }),
  });
  const params = { outputId: output.id };
  if (one.what === "accept") await world.as(desk.coordinator).call(acceptOutput, { params });
  if (one.what === "withdraw")
    await officer.call(withdrawOutput, { params, body: { reason: "Ghi nhầm" } });
}

async function actOn(commitmentId: string, unitId: string, { act, day }: Event): Promise<void> {
  await world.sql(
    `insert into occurrence_acts (commitment_id, unit_id, slot, kind, was_due_on, new_due_on, reason, acted_on)
     select c.id, c.unit_id, s.slot, $3, s.due_on, case when $3 = 'postpone' then s.due_on + 40 end, 'Bão', '2025-06-01'
     from commitments c join schedule_slots s on s.schedule_id = c.schedule_id
     where c.id = $1 and c.unit_id = $2 order by s.slot offset $4 limit 1`,
    [commitmentId, unitId, act, day % 8],
  );
}

describe("the counts of a draft", () => {
  it("say what counting every single thing says, of every number, line, unit, kind and division", async () => {
    world.clock.set("2025-06-18");
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 7 }),
        fc.constantFrom("recorded" as const, "accepted" as const),
        async (events, stage) => {
          const desk = await makeDesk(world);
          for (const one of events) await happen(desk, one);
          await world.services.database.read(system, async (tx) => {
            const counts = await countReport(tx, request(desk, stage));
            const { facts, figures, rows } = showFacts(await loadFacts(tx, request(desk, stage)));
            expect(countedFigures(counts)).toEqual(figures);
            for (const by of contract.Breakdown.options)
              expect(countedBreakdown(counts, by)).toEqual(breakdownOf(facts, rows, by));
          });
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  it("are never older than what was recorded, however often the draft was read before", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const coordinator = world.as(desk.coordinator);
    const body = { ...quarter, planIds: [desk.planId], stage: "recorded" as const };
    const { id: reportId } = await coordinator.call(contract.createReport, { body });
    const seen = async () =>
      (await coordinator.call(contract.getReport, { params: { reportId } })).figures;
    for (const one of fc.sample(event, { numRuns: 6, seed: 5 })) {
      await happen(desk, one);
      const { figures } = showFacts(
        await world.services.database.read(system, (tx) =>
          loadFacts(tx, request(desk, "recorded")),
        ),
      );
      expect(await seen()).toEqual(figures);
      expect(await seen()).toEqual(figures);
    }
  });

  it("end with a change of any table they are read from", async () => {
    const desk = await makeDesk(world);
    const read = await tablesRead(request(desk, "accepted"));
    const noted = await world.sql<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'note_ledger_change'`,
    );
    expect(read.length).toBeGreaterThan(15);
    const unnoted = read.filter((name) => !noted.some((one) => one.name === name));
    expect(unnoted).toEqual([]);
  });

  // What the planner would read for each statement that counting sends.
  async function tablesRead(asked: FactsRequest): Promise<string[]> {
    const sent = watchQueries();
    await world.services.database.read(system, (tx) => countReport(tx, asked));
    const statements = sent.stop().filter(({ text }) => /^\s*(?:select|with)\b/i.test(text));
    const found = new Set<string>();
    for (const { text, values } of statements) {
      const rows = await world.sql<{ "QUERY PLAN": unknown }>(
        `explain (verbose, format json) ${text}`,
        values,
      );
      const said = JSON.stringify(rows.map((row) => row["QUERY PLAN"]));
      for (const [, name] of said.matchAll(/"Relation Name":"(\w+)"/g)) found.add(name ?? "");
    }
    return [...found].sort();
  }

  function watchQueries() {
    const before = pg.Client.prototype.query;
    const sent: { text: string; values: unknown[] }[] = [];
    pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
      const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[]?];
      const text = typeof first === "string" ? first : first.text;
      sent.push({ text, values: (typeof first === "string" ? second : first.values) ?? [] });
      return Reflect.apply(before, this, args);
    } as unknown as typeof before;
    return {
      stop: () => {
        pg.Client.prototype.query = before;
        return sent;
      },
    };
  }
});
