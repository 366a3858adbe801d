import { randomUUID } from "node:crypto";
import { recordOutput } from "../apps/loa/src/features/outputs/contract.ts";
import { commitmentsOf, issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { Caller, World } from "../apps/loa/tests/support/world.ts";
import type { Lab } from "./lab.ts";
import { interleaved, ratios, spread } from "./measure.ts";
import type { Report } from "./report.ts";

const rounds = 5;
const aRound = 80;
const people = 8;

interface Person {
  readonly caller: Caller;
  readonly unitId: string;
  readonly commitmentId: string;
}

/** Recording outputs with proof and claim through the API, beside the smallest durable write there is. */
export async function benchRecord(lab: Lab): Promise<Report> {
  const world = await lab.world("bench_record");
  const persons = await peopleWhoOwe(world);
  await world.sql(
    "create table bare_outputs (id uuid primary key default gen_random_uuid(), unit_id uuid, title text)",
  );
  const acts = {
    "record, 8 people": () => together(persons, (person) => record(person)),
    "bare, 8 people": () => together(persons, (person) => bare(world, person)),
    "record, 1 person": () => together(persons.slice(0, 1), (person) => record(person)),
    "bare, 1 person": () => together(persons.slice(0, 1), (person) => bare(world, person)),
  };
  await interleaved(1, acts);
  const times = await interleaved(rounds, acts);
  await world.close();
  return report(times);
}

async function peopleWhoOwe(world: World): Promise<Person[]> {
  const units: string[] = [];
  for (let unit = 0; unit < people; unit++) units.push(await world.make.unit({ kind: "commune" }));
  const { planId } = await issuePlan(world, {
    tasks: [{ domain: "CDS", units, quotas: [{ count: 15, per: "month" }] }],
  });
  const owed = await commitmentsOf(world, planId);
  return Promise.all(
    owed.map(async ({ id, unit_id }) => {
      const actor = await world.make.actor([{ role: "officer", unitId: unit_id }]);
      return { caller: world.as(actor), unitId: unit_id, commitmentId: id };
    }),
  );
}

/** The people share the work of a round and go on as soon as each is answered. */
async function together(persons: readonly Person[], act: (person: Person) => Promise<unknown>) {
  const each = aRound / persons.length;
  await Promise.all(
    persons.map(async (person) => {
      for (let done = 0; done < each; done++) await act(person);
    }),
  );
}

let serial = 0;

function record({ caller, unitId, commitmentId }: Person) {
  serial += 1;
  const day = `2025-${String(1 + (serial % 12)).padStart(2, "0")}-${String(1 + (serial % 28)).padStart(2, "0")}`;
  return caller.call(recordOutput, {
    body: {
      unitId,
      kind: "article",
      title: `Tin số ${serial}`,
      happenedOn: day,
      claims: [{ commitmentId }],
      links: [`https://bao.example.vn/tin/${serial}`],
      clientKey: randomUUID(),
    },
    files: [],
  } as never);
}

function bare(world: World, { unitId }: Person) {
  return world.sql("insert into bare_outputs (unit_id, title) values ($1, $2)", [unitId, "Tin"]);
}

function report(times: Readonly<Record<string, readonly number[]>>): Report {
  const row = (who: string) => {
    const [recorded, floor] = [times[`record, ${who}`] ?? [], times[`bare, ${who}`] ?? []];
    const rate = (values: readonly number[]) => values.map((ms) => aRound / (ms / 1000));
    return [
      who,
      spread(rate(recorded), 0),
      spread(rate(floor), 0),
      spread(ratios(recorded, floor)),
    ];
  };
  return {
    title: "Recording outputs",
    method: `An output with a link as proof and one claim, through the API in process: output, claim, evidence, ledger, fulfilments and audit entry in one durable transaction, beside a one-row insert into a table with a primary key and nothing else; ${aRound} each a round, median (smallest–largest) of ${rounds} interleaved rounds.`,
    tables: [
      {
        columns: ["at once", "recorded/s", "bare inserts/s", "time ÷ bare"],
        rows: [row("1 person"), row("8 people")],
      },
    ],
    verdicts: [],
  };
}
