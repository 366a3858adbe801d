import { recordAudit } from "../../platform/audit/record.ts";
import type { ProgrammeFields } from "./contract-shapes.ts";
import { type Keeping, takeProgramme } from "./load-programme.ts";
import { refusals } from "./refusals.ts";
import { columnsOf, nameCommitments, refuseOthers } from "./start-programme.ts";

/**
 * Changes what is said of a programme as a whole; its slots keep their places. @throws not-found, not-allowed,
 * programme-changed, programme-unknown-commitment
 */
export async function changeProgramme(
  c: Keeping,
  programmeId: string,
  input: ProgrammeFields & { readonly revision: number },
): Promise<void> {
  const programme = await takeProgramme(c, programmeId);
  if (programme.revision !== input.revision) throw refusals.changedMeanwhile();
  await refuseOthers(c.tx, programme.unitId, input.commitmentIds);
  await c.tx
    .updateTable("programmes")
    .set({ ...columnsOf(input), revision: programme.revision + 1 })
    .where("id", "=", programmeId)
    .execute();
  await c.tx.deleteFrom("programme_commitments").where("programme_id", "=", programmeId).execute();
  await nameCommitments(c.tx, programme, input.commitmentIds);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "programme.changed", subject: { kind: "programme", id: programmeId } },
    ...{ unitId: programme.unitId, at: c.now, details: { ...input } },
  });
}

/** Ends a programme: from the day on nothing more of it is planned, and what went out stays. @throws not-found, not-allowed */
export async function endProgramme(
  c: Keeping,
  programmeId: string,
  { from, reason }: { readonly from: string; readonly reason: string },
): Promise<void> {
  const { unitId } = await takeProgramme(c, programmeId);
  // Ended by a person now, whatever act had ended it before: taking that back leaves this end.
  const row = {
    ...{ ends_from: from, reason, ended_by: c.actor.accountId, ended_at: c.now },
    ...{ succession_id: null, amendment_id: null },
  };
  await c.tx
    .insertInto("programme_ends")
    .values({ programme_id: programmeId, unit_id: unitId, ...row })
    .onConflict((conflict) => conflict.column("programme_id").doUpdateSet(row))
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "programme.ended", subject: { kind: "programme", id: programmeId }, unitId },
    ...{ details: { from, reason }, at: c.now },
  });
}

/** Takes the end back: its slots are there again. @throws not-found, not-allowed */
export async function resumeProgramme(c: Keeping, programmeId: string): Promise<void> {
  const { unitId } = await takeProgramme(c, programmeId);
  await c.tx.deleteFrom("programme_ends").where("programme_id", "=", programmeId).execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "programme.resumed", subject: { kind: "programme", id: programmeId }, unitId },
    at: c.now,
  });
}
