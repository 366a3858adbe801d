import { verifyAuditChain } from "../../features/accounts/index.ts";
import { readEnv } from "../../platform/config/env.ts";
import { openServices } from "../services.ts";
import type { Command } from "./command.ts";

/** `loa audit verify`: recomputes the sealed chain; status 1 when a link does not hold. */
export const auditVerifyCommand: Command = async (_args, output) => {
  const running = await openServices(readEnv(process.env), { tell: output.tell, share: true });
  try {
    const { holds, text } = await verifyAuditChain(running.services.database);
    output.out(text);
    return holds ? 0 : 1;
  } finally {
    await running.stop();
  }
};
