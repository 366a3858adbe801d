import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cloneDatabase } from "../../../tests/support/database.ts";
import { PreparingClient } from "./preparing-client.ts";

let database: Awaited<ReturnType<typeof cloneDatabase>>;
// Called as what the pool takes it for.
let client: pg.Client;
beforeAll(async () => {
  database = await cloneDatabase();
  client = new PreparingClient({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const prepared = async () =>
  (await client.query("select statement from pg_prepared_statements")).rows.map(
    (row) => row.statement,
  );

it("prepares a statement when it comes again, and answers it as before", async () => {
  const text = "select $1::int + 1 as n";
  const answers = [];
  for (const value of [1, 2, 3]) answers.push((await client.query(text, [value])).rows[0].n);
  expect(answers).toEqual([2, 3, 4]);
  expect(await prepared()).toEqual([text]);
});

it("does not keep what comes once", async () => {
  await client.query("select $1::text as once", ["a"]);
  expect(await prepared()).not.toContain("select $1::text as once");
});

it("stops preparing when it holds three hundred, and still answers", async () => {
  for (let turn = 0; turn < 310; turn++) {
    const text = `select ${turn} + $1::int as n`;
    for (const value of [1, 2]) {
      const { rows } = await client.query(text, [value]);
      expect(rows[0].n).toBe(turn + value);
    }
  }
  expect(await prepared()).toHaveLength(300);
});
