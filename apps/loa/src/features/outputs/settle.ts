import { forEveryUnit, type Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { postDeliveries } from "../commitments/index.ts";
import { difference } from "./output.ts";
import { countedOf, lockOutput, type OutputFacts } from "./outputs.queries.ts";

/** Loads and locks an output. @throws not-found for what does not exist or is another unit's. */
export async function loadForChange(tx: Tx, outputId: string): Promise<OutputFacts> {
  const facts = await lockOutput(tx, outputId);
  if (!facts) throw errors.notFound();
  return facts;
}

/** Brings the ledger from how the output counted before a change to how it counts now; gives how it stands now. */
export async function settle(
  tx: Tx,
  before: OutputFacts | null,
  outputId: string,
  knownOn: string,
): Promise<OutputFacts> {
  const after = await loadForChange(tx, outputId);
  const lines = difference(before && countedOf(before), countedOf(after), knownOn);
  if (lines.length === 0) return after;
  const goesUp = [before, after].some((facts) =>
    facts?.claims.some((claim) => claim.unitId !== after.unitId),
  );
  const post = () => postDeliveries(tx, lines);
  await (goesUp ? forEveryUnit(tx, post) : post());
  return after;
}
