import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { listed } from "./check-unit-list.ts";
import type { ImportRow } from "./import-row.ts";

export interface SaveOptions {
  readonly overwrite: boolean;
  readonly at: Date;
}

/**
 * Writes a checked list: a row is known by code and first day. `overwrite` brings known units to the
 * list's state; otherwise only units whose code is not taken in that time are added.
 */
export async function saveUnits(
  tx: Tx,
  rows: readonly ImportRow[],
  { overwrite, at }: SaveOptions,
) {
  // Checked at the end: moving a boundary between two periods of a code passes through an overlap.
  await sql`set constraints units_code_once_at_a_time deferred`.execute(tx);
  if (overwrite) await updateKnown(tx, rows, at);
  await sql`
    insert into units (code, kind, name, short_name, valid_from, valid_to, email, sample, note)
    select code, kind, name, "shortName", "validFrom", "validTo", email, sample, note from ${listed(rows)}
    where not exists (select from units u where u.code = r.code
      and (${overwrite} and u.valid_from = r."validFrom" or not ${overwrite}
        and daterange(u.valid_from, u.valid_to, '[]') && daterange(r."validFrom", r."validTo", '[]')))`.execute(
    tx,
  );
  await setParents(tx, rows, overwrite);
  await sql`set constraints units_code_once_at_a_time immediate`.execute(tx);
}

async function updateKnown(tx: Tx, rows: readonly ImportRow[], at: Date) {
  await sql`
    update units u set kind = r.kind, name = r.name, short_name = r."shortName", valid_to = r."validTo",
      email = coalesce(r.email, u.email), sample = r.sample, note = r.note, updated_at = ${at}
    from ${listed(rows)} where u.code = r.code and u.valid_from = r."validFrom"
      and (u.kind, u.name, u.short_name, u.valid_to, u.sample, u.note, u.email) is distinct from
        (r.kind, r.name, r."shortName", r."validTo", r.sample, r.note, coalesce(r.email, u.email))`.execute(
    tx,
  );
}

// Of several periods of the parent's code, the one the unit begins in, else the nearest.
async function setParents(tx: Tx, rows: readonly ImportRow[], overwrite: boolean) {
  await sql`
    update units u set parent_id = found.id from ${listed(rows)}
    left join lateral (
      select p.id from units p where p.code = r."parentCode"
      order by daterange(p.valid_from, p.valid_to, '[]') @> r."validFrom" desc,
        abs(p.valid_from - r."validFrom"), p.id limit 1
    ) found on true
    where u.code = r.code and u.valid_from = r."validFrom" and u.parent_id is distinct from found.id
      and (${overwrite} or u.parent_id is null)`.execute(tx);
}
