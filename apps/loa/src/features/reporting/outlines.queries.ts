import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { Outline } from "./outline-shapes.ts";
import { shippedOutline } from "./outlines.ts";

/** The outline new reports of a line are made with. */
export interface OutlineInForce {
  readonly outline: Outline;
  /** Of the line's own; null: the one the program brings. */
  readonly version: number | null;
}

/** The latest row of a line's outlines, whichever it says; null before the first. */
export async function latestOutline(tx: Tx, domain: string) {
  const row = await tx
    .selectFrom("report_outlines")
    .select(["outline", "version"])
    .where("domain", "=", plainCode(domain))
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row ?? null;
}

/** The latest outline an office made for a line, or the one the program brings. */
export async function outlineInForce(tx: Tx, domain: string): Promise<OutlineInForce> {
  const row = await latestOutline(tx, domain);
  const made = row?.outline ? Outline.safeParse(row.outline).data : undefined;
  return made
    ? { outline: made, version: row?.version ?? null }
    : { outline: shippedOutline(domain), version: null };
}
