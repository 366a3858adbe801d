import type { Tx } from "../../platform/db/database.ts";
import { announce } from "../../platform/events/announce.ts";
import type { OutputFacts } from "./outputs.queries.ts";

/** Tells that an output was recorded, in the lines it counts for or else those its unit owes something in. */
export async function announceRecorded(tx: Tx, output: OutputFacts, kind: string, at: Date) {
  await announce(tx, {
    kind: "output.recorded",
    subjectId: output.id,
    unitId: output.unitId,
    at,
    data: {
      ...(await commonData(tx, output)),
      kind,
      recordedOn: output.recordedOn,
      commitmentIds: output.claims
        .filter((claim) => claim.unitId === output.unitId)
        .map((claim) => claim.commitmentId),
    },
  });
}

/** Tells that an output was sent back; the reason stays between the coordinator and the unit. */
export async function announceReturned(
  tx: Tx,
  output: OutputFacts,
  act: { readonly now: Date; readonly on: string },
) {
  await announce(tx, {
    kind: "output.returned",
    subjectId: output.id,
    unitId: output.unitId,
    at: act.now,
    data: { ...(await commonData(tx, output)), returnedOn: act.on },
  });
}

async function commonData(tx: Tx, output: OutputFacts) {
  const { id, unitId, happenedOn, domains, owedDomains } = output;
  const unit = await tx
    .selectFrom("units")
    .select("name")
    .where("id", "=", unitId)
    .executeTakeFirstOrThrow();
  const lines = domains.length > 0 ? domains : owedDomains;
  return { outputId: id, unitId, unitName: unit.name, happenedOn, domains: [...lines] };
}
