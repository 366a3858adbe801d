import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type Answer, closeReturn } from "./judge-output.ts";
import { loadForChange, settle } from "./settle.ts";

/** Lets what was published count again once it was put right before its readers. Where nothing was returned, nothing happens. */
export async function answerPublished(tx: Tx, act: Answer, outputId: string): Promise<void> {
  const before = await loadForChange(tx, outputId);
  if (!before.returned || before.withdrawn) return;
  await closeReturn(tx, act, outputId);
  await settle(tx, before, outputId, act.on);
  await recordAudit(tx, act.actor, {
    ...{ action: "output.answered", subject: { kind: "output", id: outputId } },
    ...{ unitId: before.unitId, at: act.now, details: { state: "returned", byCorrection: true } },
  });
}
