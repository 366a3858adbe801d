import {
  chooseAmended,
  choosePairing,
  getAmendment,
  getDifference,
  issueAmendment,
  previewAmendment,
} from "../../../features/amendments/contract.ts";
import { mailbox } from "../cast.ts";
import type { Player, Stage } from "../stage.ts";
import { acceptProposals, readPaper, type Storyline } from "./january.ts";

/** September: a document amends some tasks of the plan from the day it is issued; the rest stays as it was. */
export async function september(stage: Stage, { planId }: Storyline): Promise<void> {
  const player = await stage.as(mailbox("dieuphoi.cds"));
  const draftId = await readPaper(stage, "nam-2025-sua-doi.txt");
  await acceptProposals(player, draftId);
  const params = { planId: draftId };
  const { proposal } = await player.call(getAmendment, { params });
  await player.call(chooseAmended, {
    params,
    body: {
      ...{ amendsPlanId: proposal?.plan?.id ?? planId, kind: proposal?.kind ?? "partial" },
      ...{ effectiveOn: null, currentPeriod: "old" },
    },
  });
  await keepDistricts(player, draftId);
  const issuedOn = stage.today();
  const preview = await player.call(previewAmendment, { params, query: { issuedOn } });
  const { revision, baseRevision } = preview;
  const issued = await player.call(issueAmendment, {
    params,
    body: {
      ...{ revision, baseRevision, documentNumber: "18/KH-UBND", issuedOn },
      ...{ signerName: "(Người ký mẫu)", signerPosition: "Chủ tịch" },
    },
  });
  stage.tell(
    `  18/KH-UBND: phiên bản / version ${issued.version}, ${issued.begun} cam kết mới / begun, ${issued.curtailed} thay đổi / changed`,
  );
}

// The communes' broadcasts sound like the districts', but are a duty of their own: a person says so.
async function keepDistricts(player: Player, planId: string): Promise<void> {
  const params = { planId };
  const { rows } = await player.call(getDifference, { params });
  const wrong = rows.find(({ old, fresh }) => old?.path === "B.I.3" && fresh !== null);
  if (!wrong) return;
  const oldTaskId = wrong.old?.taskId ?? null;
  const newTaskId = wrong.fresh?.taskId ?? null;
  await player.call(choosePairing, {
    params,
    body: { oldTaskId, newTaskId: null, verdict: "kept" },
  });
  await player.call(choosePairing, {
    params,
    body: { oldTaskId: null, newTaskId, verdict: "added" },
  });
}
