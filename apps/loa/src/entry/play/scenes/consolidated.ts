import { createReport, lockReport } from "../../../features/reporting/contract.ts";
import { mailbox } from "../cast.ts";
import type { Stage } from "../stage.ts";
import type { Storyline } from "./january.ts";

/** A line's consolidated report of one period, as its coordinator closes it. */
export interface Closing {
  readonly domain: "CDS" | "CCHC";
  readonly windowKey: string;
  readonly documentNumber: string;
}

/** Drafts the consolidated report of a line from what is accepted, and locks it under a number. */
export async function closePeriod(
  stage: Stage,
  { planId }: Storyline,
  { domain, windowKey, documentNumber }: Closing,
): Promise<string> {
  const player = await stage.as(mailbox(`dieuphoi.${domain.toLowerCase()}`));
  const { id } = await player.call(createReport, {
    body: { domain, year: 2025, windowKey, planIds: [planId], stage: "accepted" },
  });
  await player.call(lockReport, {
    params: { reportId: id },
    body: {
      ...{ documentNumber, datedOn: stage.today() },
      ...{ signerName: "(Người ký mẫu)", signerPosition: "Giám đốc" },
    },
  });
  await stage.settle();
  stage.tell(`  ${domain} ${windowKey}: ${documentNumber}`);
  return id;
}
