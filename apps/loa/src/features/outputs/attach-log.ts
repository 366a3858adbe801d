import type { Tx } from "../../platform/db/database.ts";
import { keyOfOwn } from "./evidence-link.ts";

/** What Loa's own log says of something it sent out. */
export interface LoggedProof {
  readonly url: string;
  /** Channel, moment and what went out, in one line. */
  readonly line: string;
  /** SHA-256 of what went out, hexadecimal. */
  readonly sha256: string;
}

/** Nothing proves more than what the system did itself. */
const loggedStrength = 4;

/** Adds a line of Loa's own log to an output's evidence. */
export async function attachLog(
  tx: Tx,
  target: { readonly outputId: string; readonly unitId: string; readonly now: Date },
  { url, line, sha256 }: LoggedProof,
): Promise<void> {
  await tx
    .insertInto("evidence")
    .values({
      ...{ output_id: target.outputId, unit_id: target.unitId, added_at: target.now },
      ...{ kind: "log", strength: loggedStrength, statement: line },
      ...{ url, url_key: keyOfOwn(url), sha256 },
    })
    .execute();
}
