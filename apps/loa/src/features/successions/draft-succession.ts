import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { checkSuccession, type PairIds } from "./check-succession.ts";
import type { changeSuccession as changeEndpoint } from "./contract.ts";
import { dropNewUnits, keepNewUnits, makeNewUnits, moveNewUnits, newUnitsOf } from "./new-units.ts";
import { refusals } from "./refusals.ts";
import { loadSuccession } from "./successions.queries.ts";
import { oneAtATime, surroundingsOf } from "./surroundings.queries.ts";

export type DraftInput = z.output<NonNullable<typeof changeEndpoint.body>>;

/** Writes a change of units down, ahead or late; nothing of it holds yet. Returns its id. @throws see `checkSuccession` */
export async function draftSuccession(
  tx: Tx,
  actor: Actor,
  input: DraftInput,
  at: Date,
): Promise<string> {
  const { pairs, made } = await makeNewUnits(tx, actor, input, at);
  await check(tx, { ...input, pairs }, null);
  const { id } = await tx
    .insertInto("successions")
    .values({ ...columnsOf(input), drafted_by: actor.accountId, drafted_at: at, changed_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writePairs(tx, id, pairs);
  await keepNewUnits(tx, id, made);
  await record(tx, actor, "succession.drafted", id, input, at);
  return id;
}

/** Changes a draft; decisions for units that are no longer in it are dropped. @throws not-found, succession-not-draft */
export async function changeSuccession(
  tx: Tx,
  actor: Actor,
  id: string,
  input: DraftInput,
  at: Date,
) {
  await oneAtATime(tx);
  await loadDraft(tx, id);
  await moveNewUnits(tx, id, input.effectiveOn, at);
  const { pairs, made } = await makeNewUnits(tx, actor, input, at);
  await check(tx, { ...input, pairs }, id);
  await tx
    .updateTable("successions")
    .set({ ...columnsOf(input), changed_at: at })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("succession_pairs").where("succession_id", "=", id).execute();
  await writePairs(tx, id, pairs);
  await keepNewUnits(tx, id, made);
  await dropStaleDecisions(tx, id);
  await dropUnused(tx, actor, { id, pairs, at });
  await record(tx, actor, "succession.changed", id, input, at);
}

async function dropUnused(
  tx: Tx,
  actor: Actor,
  { id, pairs, at }: { readonly id: string; readonly pairs: readonly PairIds[]; readonly at: Date },
) {
  const used = new Set(pairs.flatMap((pair) => [pair.predecessorId, pair.successorId]));
  const unused = (await newUnitsOf(tx, id)).filter((unit) => !used.has(unit));
  await dropNewUnits(tx, actor, unused, at);
}

/** Deletes a draft with its decisions, and the units that were made with it. @throws not-found, succession-not-draft */
export async function dropSuccession(tx: Tx, actor: Actor, id: string, at: Date) {
  await oneAtATime(tx);
  const draft = await loadDraft(tx, id);
  const made = await newUnitsOf(tx, id);
  await tx.deleteFrom("successions").where("id", "=", id).execute();
  await dropNewUnits(tx, actor, made, at);
  await recordAudit(tx, actor, {
    action: "succession.dropped",
    subject: { kind: "succession", id },
    details: { kind: draft.kind, effectiveOn: draft.effective_on, basis: draft.basis_number },
    at,
  });
}

/** A change nobody has confirmed. @throws not-found, succession-not-draft */
export async function loadDraft(tx: Tx, id: string) {
  const succession = await loadSuccession(tx, id);
  if (succession.state !== "draft") throw refusals.notDraft();
  return succession;
}

async function check(tx: Tx, input: Checked, exceptId: string | null) {
  await oneAtATime(tx);
  checkSuccession(input, await surroundingsOf(tx, input.pairs, exceptId));
}

type Checked = Omit<DraftInput, "pairs" | "newUnits"> & { readonly pairs: readonly PairIds[] };

function columnsOf(input: DraftInput) {
  return {
    kind: input.kind,
    effective_on: input.effectiveOn,
    basis_number: input.basisNumber,
    basis_issued_on: input.basisIssuedOn,
    basis_issuer: input.basisIssuer,
    note: input.note,
  };
}

async function writePairs(tx: Tx, id: string, pairs: readonly PairIds[]) {
  await sql`insert into succession_pairs (succession_id, predecessor_id, successor_id)
    select ${id}, x."predecessorId", x."successorId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as x("predecessorId" uuid, "successorId" uuid)
    on conflict do nothing`.execute(tx);
}

// What was decided may no longer fit: the unit is out, or its receiver ends by this very change or is not there on the day.
async function dropStaleDecisions(tx: Tx, id: string) {
  await sql`delete from succession_decisions d using successions s
    where s.id = ${id} and d.succession_id = s.id and (
      not exists (select from succession_pairs p where p.succession_id = s.id and p.predecessor_id = d.unit_id)
      or not exists (select from units u where u.id = coalesce(d.receiver_unit_id, d.unit_id) and u.valid_from <= s.effective_on))`.execute(
    tx,
  );
  await sql`delete from succession_people d where d.succession_id = ${id}
    and not exists (select from succession_pairs p where p.succession_id = ${id} and p.predecessor_id = d.unit_id)`.execute(
    tx,
  );
}

function record(
  tx: Tx,
  actor: Actor,
  action: "succession.drafted" | "succession.changed",
  id: string,
  { pairs, newUnits, ...input }: DraftInput,
  at: Date,
) {
  const details = { ...input, pairs: pairs.length, newUnits: newUnits.map(({ name }) => name) };
  return recordAudit(tx, actor, { action, subject: { kind: "succession", id }, details, at });
}
