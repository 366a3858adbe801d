import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ClaimInput } from "./contract.ts";
import type { Counted, Standing } from "./output.ts";
import { stagesOf } from "./output.ts";
import type { Domains } from "./outputs.policy.ts";

/** An output with the facts its decisions rest on. */
export interface OutputFacts extends Standing {
  readonly id: string;
  readonly unitId: string;
  readonly happenedOn: string;
  readonly revision: number;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly replays: number;
  readonly recordedOn: string;
  readonly translation: boolean;
  readonly claims: readonly Omit<CountingClaim, "domain">[];
  readonly domains: Domains;
  readonly owedDomains: Domains;
}

/** Locks one output for a change and loads where it stands; undefined when unseen or absent. */
export async function lockOutput(tx: Tx, outputId: string): Promise<OutputFacts | undefined> {
  const row = await tx
    .selectFrom("outputs")
    .select([
      "id",
      "unit_id",
      "happened_on",
      "recorded_on",
      "revision",
      "quantity",
      "minutes",
      "replays",
      sql<boolean>`exists (select from translations t where t.output_id = outputs.id and t.undone_on is null)`.as(
        "translation",
      ),
    ])
    .where("id", "=", outputId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const [standing, claims] = [await standingOf(tx, outputId), await activeClaims(tx, outputId)];
  return {
    ...standing,
    id: row.id,
    unitId: row.unit_id,
    happenedOn: row.happened_on,
    recordedOn: row.recorded_on,
    revision: row.revision,
    quantity: row.quantity,
    minutes: row.minutes,
    replays: row.replays,
    translation: row.translation,
    claims: claims.map(({ domain: _line, ...claim }) => claim),
    domains: [...new Set(claims.map((claim) => claim.domain))],
    owedDomains: await owedDomains(tx, row.unit_id),
  };
}

/** The reporting lines in which a unit owes anything. */
export async function owedDomains(tx: Tx, unitId: string): Promise<Domains> {
  const rows = await tx
    .selectFrom("commitments")
    .select("domain")
    .distinct()
    .where("unit_id", "=", unitId)
    .execute();
  return rows.map((row) => row.domain);
}

async function standingOf(tx: Tx, outputId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`select
    exists (select from withdrawals w where w.output_id = ${outputId}) as withdrawn,
    exists (select from returns r where r.output_id = ${outputId} and r.answered_at is null) as returned,
    exists (select from approvals a where a.output_id = ${outputId} and a.undone_on is null) as approved,
    exists (select from acceptances a where a.output_id = ${outputId} and a.undone_on is null) as accepted`.execute(
    tx,
  );
  return rows[0] ?? { withdrawn: false, returned: false, approved: false, accepted: false };
}

interface CountingClaim {
  readonly commitmentId: string;
  readonly count: number;
  readonly minutes: number;
  readonly domain: string | null;
  readonly measure: string;
  /** Who owes it: the output's unit, or one above that it counts for through a link. */
  readonly unitId: string;
}

async function activeClaims(tx: Tx, outputId: string): Promise<CountingClaim[]> {
  const { rows } = await sql<CountingClaim>`
    select commitment_id as "commitmentId", count, minutes, domain, measure, unit_id as "unitId"
    from claims_of(${outputId})`.execute(tx);
  return rows;
}

/** What an output adds to the ledger as it stands. */
export function countedOf(facts: OutputFacts): Counted {
  return { stages: stagesOf(facts), happenedOn: facts.happenedOn, claims: facts.claims };
}

/** Commitments of one unit that a claim may name, with what decides about it. */
export interface ClaimableCommitment {
  readonly id: string;
  readonly measure: string;
  readonly planYear: number;
  readonly activeFrom: string;
  readonly activeTo: string;
  /** The task's. */
  readonly path: string;
  readonly translationCounts: boolean;
}

/** The unit's own commitments among those named; another unit's are simply not found. */
export async function claimable(
  tx: Tx,
  unitId: string,
  claims: readonly ClaimInput[],
): Promise<Map<string, ClaimableCommitment>> {
  if (claims.length === 0) return new Map();
  const rows = await tx
    .selectFrom("commitments")
    .innerJoin("plans", "plans.id", "commitments.plan_id")
    .innerJoin("tasks", "tasks.id", "commitments.task_id")
    .leftJoin("quotas", "quotas.id", "commitments.quota_id")
    .select([
      "commitments.id",
      "commitments.measure",
      "tasks.path",
      sql<boolean>`coalesce(quotas.translation_counts, true)`.as("translationCounts"),
      "plans.year as planYear",
      "commitments.active_from as activeFrom",
      sql<string>`coalesce(commitments.ended_on, commitments.active_to)`.as("activeTo"),
    ])
    .where("commitments.unit_id", "=", unitId)
    .where(
      "commitments.id",
      "in",
      claims.map((claim) => claim.commitmentId),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findByClientKey(
  tx: Tx,
  unitId: string,
  clientKey: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("outputs")
    .select("id")
    .where("unit_id", "=", unitId)
    .where("client_key", "=", clientKey)
    .executeTakeFirst();
  return row?.id;
}
