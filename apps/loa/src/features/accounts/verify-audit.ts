import { type AuditVerdict, verifyAudit } from "../../platform/audit/seal.ts";
import type { Database } from "../../platform/db/database.ts";

/** Verifies the whole audit chain; `text` is what `loa audit verify` prints, in both languages. */
export async function verifyAuditChain(
  database: Database,
): Promise<{ readonly holds: boolean; readonly text: string }> {
  const verdict = await verifyAudit(database);
  return { holds: verdict.broken === null, text: describe(verdict) };
}

function describe({ sealed, unsealed, broken, lastHash }: AuditVerdict): string {
  if (broken)
    return [
      `Chuỗi nhật ký KHÔNG khớp tại mục số ${broken.sequence} (mã ${broken.entryId}); ${sealed} mục trước đó nguyên vẹn.`,
      `The audit chain is BROKEN at entry ${broken.sequence} (id ${broken.entryId}); the ${sealed} entries before it are intact.`,
    ].join("\n");
  return [
    `Chuỗi nhật ký nguyên vẹn: ${sealed} mục đã niêm phong, ${unsealed} mục chưa niêm phong.`,
    `The audit chain holds: ${sealed} entries sealed, ${unsealed} not sealed yet.`,
    `Mã băm cuối / Last hash: ${lastHash}`,
  ].join("\n");
}
