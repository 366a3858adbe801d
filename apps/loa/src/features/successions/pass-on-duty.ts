import type { Tx } from "../../platform/db/database.ts";
import { passOn, type Succession } from "../commitments/index.ts";
import { carryOnProgrammes } from "../programmes/index.ts";

/**
 * Passes one commitment on, outside any change of units (see `passOn`), and lets the programmes that fill it follow.
 * @throws not-found, already-passed-on, receiver-not-there, nothing-to-pass-on
 */
export async function passOnDuty(tx: Tx, succession: Succession): Promise<void> {
  const { commitmentId, from, reason, actor, now } = succession;
  const { made } = await passOn(tx, succession);
  await carryOnProgrammes(tx, [{ commitmentId, follows: made }], {
    ...{ successionId: null, from, reason, now },
    by: actor.accountId,
  });
}
