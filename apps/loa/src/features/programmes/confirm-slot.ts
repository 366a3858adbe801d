import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { recordOutput } from "../outputs/index.ts";
import type { confirmSlot as contract } from "./contract.ts";
import { type Keeping, type ProgrammeRow, takeOpenSlot, takeSlot } from "./load-programme.ts";

type Confirmation = z.output<NonNullable<(typeof contract)["body"]>>;

interface Confirming extends Keeping {
  readonly store: FileStore;
  readonly files: readonly UploadedFile[];
}

/**
 * A slot went out elsewhere (print, air, another's page): its output is recorded with the proof brought and counts for what
 * the programme is meant to fill. Sent twice, it is recorded once.
 * @throws not-found, not-allowed, slot-out, slot-cancelled, and the refusals of recording
 */
export async function confirmSlot(c: Confirming, slotId: string, body: Confirmation) {
  const before = await alreadyBy(c, slotId, body.clientKey);
  if (before) return before;
  const { programme, slot } = await takeOpenSlot(c, slotId);
  const outputId = await recordIt(c, programme, body);
  await fill(c.tx, { slotId, unitId: programme.unitId, outputId, byPublication: false }, c);
  if (slot.title === "") await nameSlot(c.tx, slotId, body.title);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "slot.confirmed", subject: { kind: "programme", id: programme.id }, at: c.now },
    unitId: programme.unitId,
    details: { slotId, plannedOn: slot.plannedOn, happenedOn: body.happenedOn, outputId },
  });
  return { programmeId: programme.id, outputId };
}

// Nobody had said what it would be: now it is known what it was.
async function nameSlot(tx: Tx, slotId: string, title: string) {
  await tx.updateTable("programme_slots").set({ title }).where("id", "=", slotId).execute();
}

async function alreadyBy(c: Keeping, slotId: string, clientKey: string) {
  const { programme, slot } = await takeSlot(c, slotId);
  if (slot.outputId === null) return undefined;
  const output = await c.tx
    .selectFrom("outputs")
    .select("client_key")
    .where("id", "=", slot.outputId)
    .executeTakeFirst();
  if (output?.client_key !== clientKey) return undefined;
  return { programmeId: programme.id, outputId: slot.outputId };
}

async function recordIt(c: Confirming, programme: ProgrammeRow, body: Confirmation) {
  const { tx, store, files, actor, now, today } = c;
  const { unitId, channel, kind, language } = programme;
  const { title, happenedOn, quantity, minutes, replays, links, statement, clientKey } = body;
  const { id } = await recordOutput(
    tx,
    store,
    { actor, onBehalf: false, now, on: today },
    {
      ...{ unitId, title, kind, happenedOn, channel, language, translationOf: null },
      ...{ quantity, minutes, replays, note: null, links, statement, clientKey },
      claims: await claimsOf(tx, programme.id, { on: happenedOn, replays }),
    },
    files,
  );
  return id;
}

/** What an output of a programme counts for: its commitments that the unit owes on the day; replays only where there were any. */
export async function claimsOf(
  tx: Tx,
  programmeId: string,
  { on, replays }: { readonly on: string; readonly replays: number },
): Promise<{ commitmentId: string }[]> {
  const { rows } = await sql<{ commitmentId: string }>`
    select c.id as "commitmentId" from programme_commitments x join commitments c on c.id = x.commitment_id
    join plans p on p.id = c.plan_id
    where x.programme_id = ${programmeId} and (c.measure <> 'replay' or ${replays} > 0)
      and ${on}::date between c.active_from and coalesce(c.ended_on, c.active_to)
      and p.year = extract(year from ${on}::date)
    order by c.id`.execute(tx);
  return rows;
}

interface Filling {
  readonly slotId: string;
  readonly unitId: string;
  readonly outputId: string;
  readonly byPublication: boolean;
}

/** Puts an output into a free slot; one whose output was withdrawn is given free by it. The database holds a slot to one. */
export async function fill(
  tx: Tx,
  { slotId, unitId, outputId, byPublication }: Filling,
  { actor, now }: { readonly actor: { readonly accountId: string | null }; readonly now: Date },
): Promise<void> {
  await sql`update slot_outs o set released_at = ${now} where o.slot_id = ${slotId} and o.released_at is null
    and exists (select from withdrawals w where w.output_id = o.output_id)`.execute(tx);
  await tx
    .insertInto("slot_outs")
    .values({
      ...{ slot_id: slotId, unit_id: unitId, output_id: outputId, by_publication: byPublication },
      ...{ confirmed_by: actor.accountId, confirmed_at: now },
    })
    .execute();
}
