import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { MovingDuty, Outcome, SuccessionGroup, SuccessionPreview } from "./contract.ts";
import { keyOf, loadMoving, type MovingCommitment, proposalFor } from "./moving.ts";
import { canDecide } from "./successions.policy.ts";
import { loadSuccession } from "./successions.queries.ts";

/** Every open commitment the change moves, summed by task and quota, and what is decided so far. @throws not-found */
export async function previewSuccession(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<SuccessionPreview> {
  const { commitments, version } = await loadMoving(tx, await loadSuccession(tx, id));
  const groups = Map.groupBy(commitments, ({ duty }) => keyOf(duty));
  return {
    version,
    ...totalsOf(commitments),
    keptOpen: sumOf(commitments, ({ duty }) => duty.keptOpen),
    groups: [...groups.values()].map((members) => groupOf(members, actor)),
    waitingRequests: await waitingOn(tx, commitments),
  };
}

function groupOf(members: readonly MovingCommitment[], actor: Actor): SuccessionGroup {
  const [first] = members;
  if (!first) throw new Error("a group without members");
  const { planId, planTitle, taskId, path, title, quotaId, quota, measure, domain } = first.duty;
  return {
    key: keyOf(first.duty),
    ...{ planId, planTitle, taskId, path, title, quotaId, quota, measure, domain },
    ...totalsOf(members),
    lapsed: members.filter(({ duty }) => duty.lapsed).length,
    owedAlready: members.filter(({ owedBy }) => owedBy.length > 0).length,
    proposed: members.filter((member) => proposalFor(member) !== null).length,
    mayDecide: canDecide(actor, domain),
  };
}

function totalsOf(members: readonly MovingCommitment[]) {
  return {
    commitments: members.length,
    openSlots: sumOf(members, ({ duty }) => duty.openSlots),
    openRequired: sumOf(members, ({ duty }) => duty.openRequired),
    delivered: sumOf(members, ({ duty }) => duty.delivered),
    decided: tallyOf(members),
  };
}

/** How many of these commitments were decided which way. Pure. */
export function tallyOf(members: readonly MovingCommitment[]) {
  const count = (outcome: Outcome | undefined) =>
    members.filter(({ decision }) => decision?.outcome === outcome).length;
  return {
    pass: count("pass"),
    join: count("join"),
    end: count("end"),
    stay: count("stay"),
    undecided: count(undefined),
  };
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

async function waitingOn(tx: Tx, commitments: readonly MovingCommitment[]): Promise<number> {
  const ids = commitments.map(({ duty }) => duty.id);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from occurrence_requests r where r.commitment_id = any (${ids}::uuid[])
      and not exists (select from occurrence_decisions d where d.request_id = r.id)`.execute(tx);
  return rows[0]?.n ?? 0;
}

interface Asked {
  readonly page: number;
  readonly perPage: number;
  readonly group?: string | undefined;
  readonly unitId?: string | undefined;
  readonly outcome?: Outcome | "undecided" | undefined;
}

/** One page of the commitments, in the plans' order. @throws not-found */
export async function listMoving(tx: Tx, id: string, asked: Asked) {
  const { commitments } = await loadMoving(tx, await loadSuccession(tx, id));
  const chosen = commitments.filter(
    ({ duty, decision }) =>
      (asked.group === undefined || keyOf(duty) === asked.group) &&
      (asked.unitId === undefined || duty.unitId === asked.unitId) &&
      (asked.outcome === undefined || (decision?.outcome ?? "undecided") === asked.outcome),
  );
  const shown = chosen.slice((asked.page - 1) * asked.perPage, asked.page * asked.perPage);
  const names = await namesOf(tx, shown);
  return { rows: shown.map((one) => presentMoving(one, names)), total: chosen.length };
}

async function namesOf(tx: Tx, shown: readonly MovingCommitment[]) {
  const ids = shown.flatMap(({ heirs, decision }) =>
    [...heirs, decision?.receiverUnitId ?? []].flat(),
  );
  const rows = await tx
    .selectFrom("units")
    .select(["id", "name"])
    .where(sql<boolean>`id = any (${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function presentMoving(
  one: MovingCommitment,
  names: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
): MovingDuty {
  const { duty, decision, owedBy } = one;
  const named = (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
  const joined = owedBy.find((own) => own.id === decision?.intoCommitmentId);
  return {
    commitmentId: duty.id,
    unit: { id: duty.unitId, name: duty.unitName },
    path: duty.path,
    title: duty.title,
    quota: duty.quota,
    measure: duty.measure,
    openSlots: duty.openSlots,
    openRequired: duty.openRequired,
    delivered: duty.delivered,
    keptOpen: duty.keptOpen,
    lapsed: duty.lapsed,
    proposed: named(proposalFor(one)),
    owedAlreadyBy: owedBy.flatMap((own) => named(own.unitId) ?? []),
    decision: decision && {
      outcome: decision.outcome,
      receiver: named(decision.receiverUnitId ?? joined?.unitId),
      reason: decision.reason,
    },
  };
}
