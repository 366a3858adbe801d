import type { Tx } from "../../platform/db/database.ts";
import type { TrustAnchor } from "./contract.ts";

/** The authorities trusted now, by name. */
export async function findAnchors(tx: Tx): Promise<TrustAnchor[]> {
  const rows = await tx
    .selectFrom("trust_anchors as t")
    .leftJoin("accounts as a", "a.id", "t.added_by")
    .select(["t.id", "t.subject as name", "t.issuer", "t.fingerprint as sha256"])
    .select(["t.not_before as validFrom", "t.not_after as validTo", "t.added_at as addedAt"])
    .select("a.name as addedBy")
    .where("t.removed_at", "is", null)
    .orderBy("t.subject")
    .orderBy("t.not_before")
    .execute();
  return rows.map(({ validFrom, validTo, addedAt, ...row }) => ({
    ...row,
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
    addedAt: addedAt.toISOString(),
  }));
}

/** Their certificates in DER, to judge chains by. */
export async function loadAnchors(tx: Tx): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom("trust_anchors")
    .select("certificate")
    .where("removed_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ certificate }) => new Uint8Array(Buffer.from(certificate, "base64")));
}
