import {
  draftDirectiveLetter,
  recordSending,
} from "../../../features/directive-letters/contract.ts";
import { listToChase } from "../../../features/reminders/contract.ts";
import { mailbox } from "../cast.ts";
import type { Stage } from "../stage.ts";

/** The reminders went out by themselves, day by day; who is late all the same gets a directive letter. */
export async function chaseTheLate(
  stage: Stage,
  domain: "CDS" | "CCHC",
  documentNumber: string,
  completeBefore: string,
): Promise<void> {
  const player = await stage.as(mailbox(`dieuphoi.${domain.toLowerCase()}`));
  const { units } = await player.call(listToChase, { query: { domain } });
  const unitIds = units.map(({ unit }) => unit.id);
  if (unitIds.length === 0) return;
  const { letterId } = await player.call(draftDirectiveLetter, {
    body: { unitIds, domain, completeBefore },
  });
  const letter = await player.call(recordSending, {
    params: { letterId },
    body: {
      ...{ documentNumber, datedOn: stage.today() },
      ...{ signerName: "(Người ký mẫu)", signerPosition: "Giám đốc" },
    },
  });
  await stage.settle();
  stage.tell(`  ${documentNumber}: ${letter.units} cơ quan bị đôn đốc / units chased`);
}
