import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { Imprint as ImprintShape } from "./contract.ts";
import type { Open } from "./portal.queries.ts";

/** What stands at the head and foot of every page. */
export type Imprint = z.infer<typeof ImprintShape>;
export type ImprintWords = Imprint["vi"];

/** What every page is made from. */
export const imprintTag = "imprint";

const nothing = {
  ...{ agency: "", governingBody: "", responsible: "" },
  ...{ address: "", phone: "", email: "", licence: "" },
};

/** Before anybody has said more. */
export const bareImprint: Imprint = {
  vi: { ...nothing, siteName: "Cổng thông tin truyền thông chính sách" },
  en: { ...nothing, siteName: "Policy communication portal" },
};

/** The imprint as it stands: what is not said in English is not shown there. */
export async function readImprint(reader: Open | Tx): Promise<Imprint> {
  const { rows } = await sql<{ words: Imprint }>`
    select words from portal_imprints order by set_at desc, id desc limit 1`.execute(reader);
  const said = rows[0]?.words;
  if (!said) return bareImprint;
  return { vi: named(said.vi, bareImprint.vi), en: named(said.en, bareImprint.en) };
}

const named = (said: ImprintWords, bare: ImprintWords): ImprintWords => ({
  ...bare,
  ...said,
  siteName: said.siteName || bare.siteName,
});

/** Says anew who publishes and who answers for it; what was said before stays to be read. */
export async function setImprint(
  by: { readonly tx: Tx; readonly actor: Actor | SystemActor; readonly now: Date },
  words: Imprint,
): Promise<void> {
  const { id } = await by.tx
    .insertInto("portal_imprints")
    .values({ words: JSON.stringify(words), set_by: by.actor.accountId, set_at: by.now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(by.tx, by.actor, {
    action: "portal.imprint-set",
    subject: { kind: "portal-imprint", id },
    at: by.now,
  });
  await touchTags(by.tx, [imprintTag]);
}
