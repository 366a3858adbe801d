import { randomUUID } from "node:crypto";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { Grant } from "../../src/platform/contract/actor.ts";

type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

export interface Factories {
  /** A unit; `name` and `code` are made up when not given. Returns its id. */
  unit(
    values?: Partial<{
      code: string;
      kind: string;
      name: string;
      validFrom: string;
      validTo: string;
      parentId: string;
      email: string;
    }>,
  ): Promise<string>;
  /** A person with an account row and these grants. */
  actor(grants?: readonly Partial<Grant>[], name?: string): Promise<Actor>;
}

/** Makers of rows; each creates its own parents, by bare SQL as the owner. */
export function factories(sql: Sql): Factories {
  let serial = 0;
  return {
    unit: (values = {}) => makeUnit(sql, ++serial, values),
    actor: (grants = [], name) => makeActor(sql, ++serial, grants, name),
  };
}

async function makeUnit(sql: Sql, serial: number, values: Parameters<Factories["unit"]>[0] = {}) {
  const rows = await sql<{ id: string }>(
    `insert into units (code, kind, name, valid_from, valid_to, parent_id, email) values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      values.code ?? `DV${serial}`,
      values.kind ?? "department",
      values.name ?? `Cơ quan thử nghiệm ${serial}`,
      values.validFrom ?? "1900-01-01",
      values.validTo ?? null,
      values.parentId ?? null,
      values.email ?? null,
    ],
  );
  return only(rows).id;
}

async function makeActor(
  sql: Sql,
  serial: number,
  grants: readonly Partial<Grant>[],
  name?: string,
): Promise<Actor> {
  const email = `nguoi-${serial}-${randomUUID().slice(0, 8)}@loa.test`;
  const rows = await sql<{ id: string; name: string }>(
    "insert into accounts (name, email) values ($1, $2) returning id, name",
    [name ?? `Người thử nghiệm ${serial}`, email],
  );
  const account = only(rows);
  const full = grants.map(
    (grant): Grant => ({
      role: grant.role ?? "officer",
      unitId: grant.unitId ?? null,
      domain: grant.domain ?? null,
    }),
  );
  for (const grant of full) {
    await sql(
      "insert into role_grants (account_id, role, unit_id, domain) values ($1, $2, $3, $4)",
      [account.id, grant.role, grant.unitId, grant.domain],
    );
  }
  return {
    accountId: account.id,
    sessionId: randomUUID(),
    name: account.name,
    email,
    grants: full,
  };
}

function only<T>(rows: readonly T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error("no row was made");
  return row;
}
