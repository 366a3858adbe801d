import { Workbook } from "exceljs";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import type { Caller, World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { postDeliveries } from "../commitments/index.ts";
import * as contract from "./contract.ts";

export const basis = {
  basisNumber: "1677/NQ-UBTVQH15",
  basisIssuedOn: "2025-06-16",
  basisIssuer: "UBTVQH",
};

export type Pairs = readonly (readonly [string, string | null])[];

/** A drafted change between these units. */
export function draft(
  person: Caller,
  kind: contract.SuccessionKind,
  effectiveOn: string,
  pairs: Pairs,
) {
  const body = {
    ...{ kind, effectiveOn, ...basis },
    pairs: pairs.map(([predecessorId, successorId]) => ({ predecessorId, successorId })),
  };
  return person.call(contract.draftSuccession, { body });
}

/** Decides everything one way, then confirms what is seen. */
export async function decideAll(
  person: Caller,
  successionId: string,
  choice: {
    outcome: "propose" | "pass" | "join" | "end";
    receiverUnitId?: string;
    reason?: string;
  },
) {
  const params = { successionId };
  return person.call(contract.decideDuties, { params, body: { ...choice, onlyUndecided: true } });
}

export async function confirm(person: Caller, successionId: string) {
  const params = { successionId };
  const { version } = await person.call(contract.previewSuccession, { params });
  return person.call(contract.confirmSuccession, { params, body: { version } });
}

/** What each unit owes and has under a plan as of a day: the sum of required, and items delivered. */
export async function owedBy(world: World, planId: string) {
  const rows = await world.sql<{ unit_id: string; required: number }>(
    "select unit_id, sum(required)::int as required from occurrences where plan_id = $1 group by unit_id",
    [planId],
  );
  return new Map(rows.map((row) => [row.unit_id, row.required]));
}

export const sum = (owed: ReadonlyMap<string, number>) =>
  [...owed.values()].reduce((total, one) => total + one, 0);

export const deliver = (world: World, commitmentId: string, on: string, count = 1) =>
  world.services.database.in(system, (tx) =>
    postDeliveries(tx, [
      {
        ...{ commitmentId, stage: "recorded", count, minutes: 0 },
        ...{ happenedOn: on, knownOn: on },
      },
    ]),
  );

/** A plan of one monthly task for each of these units. */
export const monthlyPlan = (world: World, units: readonly string[]) =>
  issuePlan(world, {
    tasks: [{ units, domain: "CDS", quotas: [{ count: 1, per: "month" }] }],
  });

/** Everything a workbook says, a cell a line. */
export async function cellsOf(file: Blob): Promise<string> {
  const book = new Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  const texts: string[] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(String(cell.value)))),
  );
  return texts.join("\n");
}
