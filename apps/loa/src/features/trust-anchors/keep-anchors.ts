import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { type AuthorityCertificate, readCertificates } from "./read-certificates.ts";

/** Who changes the list, and when. */
export interface ListMoment {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** Lists the authorities of a file: all of them, or none where one of them is refused. Those listed already stay as they are. */
export async function addAnchors(
  moment: ListMoment,
  file: UploadedFile,
): Promise<{ added: number; known: number }> {
  const found = readCertificates(file);
  const different = [...new Map(found.map((one) => [one.sha256, one])).values()];
  let added = 0;
  for (const one of different) if (await list(moment, one)) added += 1;
  return { added, known: different.length - added };
}

async function list({ tx, actor, now }: ListMoment, one: AuthorityCertificate): Promise<boolean> {
  const { der, sha256, name, issuer, validFrom, validTo } = one;
  const row = await tx
    .insertInto("trust_anchors")
    .values({
      ...{ certificate: Buffer.from(der).toString("base64"), fingerprint: sha256 },
      ...{ subject: name, issuer, not_before: validFrom, not_after: validTo },
      ...{ added_by: actor.accountId, added_at: now },
    })
    .onConflict((conflict) =>
      conflict.column("fingerprint").where("removed_at", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  await recordAudit(tx, actor, {
    action: "trust-anchor.added",
    subject: { kind: "trust-anchor", id: row.id },
    details: { name, sha256 },
    at: now,
  });
  return true;
}

/** Trusts an authority no longer; every signature is judged without it from now on. @throws not-found */
export async function removeAnchor({ tx, actor, now }: ListMoment, id: string): Promise<void> {
  const row = await tx
    .updateTable("trust_anchors")
    .set({ removed_by: actor.accountId, removed_at: now })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning(["subject", "fingerprint"])
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "trust-anchor.removed",
    subject: { kind: "trust-anchor", id },
    details: { name: row.subject, sha256: row.fingerprint },
    at: now,
  });
}
