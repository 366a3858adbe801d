import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cloneDatabase, type TestDatabase } from "../support/database.ts";
import { describeSchema } from "../support/describe-schema.ts";

const file = new URL("../../migrations/schema.sql", import.meta.url);
const head =
  "-- What the migrations add up to, read back from the database. Renew: LOA_UPDATE_SCHEMA=1 npx vitest run schema\n\n";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

it("the migrations add up to the committed schema.sql", async () => {
  const now = head + (await describeSchema(database.sql));
  if (process.env["LOA_UPDATE_SCHEMA"] === "1") await writeFile(file, now);
  expect(await readFile(file, "utf8")).toBe(now);
});

it("every table that belongs to a unit is behind row-level security", async () => {
  const open = await database.sql<{ table: string }>(
    `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_id' and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
       and c.relname not in ('unit_aliases', 'responsibility_units')`,
  );
  expect(open).toEqual([]);
});
