import { sealAudit, verifyAudit } from "../../platform/audit/seal.ts";
import { readEnv } from "../../platform/config/env.ts";
import type { Command } from "../cli.ts";
import { openServices } from "../services.ts";

/** `loa audit verify`: recomputes the sealed chain; status 1 when a link does not hold. */
export const auditVerifyCommand: Command = async (_args, output) => {
  const running = await openServices(readEnv(process.env), { tell: output.tell, share: true });
  try {
    const { database } = running.services;
    await sealAudit(database);
    const verdict = await verifyAudit(database);
    if (verdict.broken) {
      output.out(
        `HỎNG tại mục ${verdict.broken.sequence} / BROKEN at entry ${verdict.broken.sequence} (${verdict.broken.entryId})`,
      );
      return 1;
    }
    output.out(
      `Nguyên vẹn: ${verdict.sealed} mục đã niêm phong, ${verdict.unsealed} mục chờ. / Intact: ${verdict.sealed} entries sealed, ${verdict.unsealed} waiting.`,
    );
    return 0;
  } finally {
    await running.stop();
  }
};
