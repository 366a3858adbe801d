import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { nameKey } from "./name-key.ts";
import { readUnitList } from "./read-unit-list.ts";
import { type ReferenceList, readReference } from "./reference.ts";
import { saveUnits } from "./save-units.ts";

/**
 * Loads the shipped public bodies of Quảng Ngãi: units, successions, groups and other names. What is
 * there already, changed by hand or not, stays as it is, so loading twice changes nothing.
 */
export async function loadShippedList(
  tx: Tx,
  actor: Actor | SystemActor,
  at: Date,
): Promise<{ units: number; groups: number; aliases: number }> {
  const list = readReference("quang-ngai");
  const { rows, findings } = await readUnitList(new TextEncoder().encode(list.units));
  if (findings.length > 0)
    throw new Error(`the shipped list is faulty in line ${findings[0]?.line}`);
  const before = await counts(tx);
  await saveUnits(tx, rows, { overwrite: false, at });
  await saveSuccessions(tx, list);
  await saveGroups(tx, list);
  await saveAliases(tx, list);
  const after = await counts(tx);
  const added = {
    units: after.units - before.units,
    groups: after.groups - before.groups,
    aliases: after.aliases - before.aliases,
  };
  await recordAudit(tx, actor, {
    action: "units.list-loaded",
    subject: { kind: "unit-list", id: "quang-ngai" },
    details: added,
    at,
  });
  return added;
}

async function counts(tx: Tx) {
  const { rows } = await sql<{ units: number; groups: number; aliases: number }>`
    select (select count(*)::int from units) as units, (select count(*)::int from unit_groups) as groups,
      (select count(*)::int from unit_aliases) as aliases`.execute(tx);
  return rows[0] ?? { units: 0, groups: 0, aliases: 0 };
}

// A code may have had several periods: the one that ends before the day passes on to the one that holds on it.
async function saveSuccessions(tx: Tx, { successions }: ReferenceList) {
  await sql`
    insert into unit_successions (predecessor_id, successor_id, effective_on, note)
    select p.id, s.id, r."effectiveOn", nullif(r.note, '')
    from jsonb_to_recordset(${JSON.stringify(successions)}::jsonb)
      as r("predecessorCode" text, "successorCode" text, "effectiveOn" date, note text)
    join units p on p.code = r."predecessorCode" and p.valid_to < r."effectiveOn"
    join units s on s.code = r."successorCode" and daterange(s.valid_from, s.valid_to, '[]') @> r."effectiveOn"
    on conflict (predecessor_id, successor_id) do nothing`.execute(tx);
}

async function saveGroups(tx: Tx, { groups }: ReferenceList) {
  await tx
    .insertInto("unit_groups")
    .values(groups.map(({ code, name, rule }) => ({ code, name, rule: JSON.stringify(rule) })))
    .onConflict((conflict) => conflict.column("code").doNothing())
    .execute();
}

async function saveAliases(tx: Tx, list: ReferenceList) {
  const ofGroups = list.groups.flatMap(({ code, aliases }) =>
    aliases.map((alias) => ({ alias, code })),
  );
  const aliases = [...list.aliases, ...ofGroups].map(({ alias, code }) => ({
    alias,
    code,
    key: nameKey(alias),
  }));
  await sql`
    with r as (select * from jsonb_to_recordset(${JSON.stringify(aliases)}::jsonb) as r(alias text, code text, key text))
    insert into unit_aliases (alias, alias_key, unit_id, group_id, origin)
    select r.alias, r.key, u.id, null::uuid, 'shipped' from r join units u on u.code = r.code
    union all select r.alias, r.key, null, g.id, 'shipped' from r join unit_groups g on g.code = r.code
    on conflict on constraint unit_aliases_once do nothing`.execute(tx);
}
