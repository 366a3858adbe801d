import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system, type Tx } from "./database.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

// As when PostgreSQL is restarted or killed while a request is being answered.
async function loseConnection(tx: Tx) {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  await world.sql("select pg_terminate_backend($1)", [rows[0]?.pid]);
}

it("fails the transaction whose connection is lost, and nothing else", async () => {
  const { database } = world.services;
  const lost = database.in(system, async (tx) => {
    await loseConnection(tx);
    await sql`select 1`.execute(tx);
  });
  await expect(lost).rejects.toThrow(/connection|ECONNRESET/i);
  const { rows } = await database.in(system, (tx) => sql`select 1 as one`.execute(tx));
  expect(rows).toEqual([{ one: 1 }]);
});
