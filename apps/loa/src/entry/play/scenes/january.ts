import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { changeLine, listLines } from "../../../features/periods/contract.ts";
import {
  changePlan,
  getPlan,
  getPlanTasks,
  importPlan,
  issuePlan,
  settleFinding,
} from "../../../features/plans/contract.ts";
import {
  confirmUnitImport,
  loadQuangNgai,
  previewUnitImport,
} from "../../../features/units/contract.ts";
import { appRoot } from "../../../platform/config/paths.ts";
import { mailbox } from "../cast.ts";
import { type Player, type Stage, unitIds } from "../stage.ts";

/** What later scenes need to know. */
export interface Storyline {
  readonly planId: string;
}

/** January: the bodies of the province as they were, and the year's plan read, corrected and issued on the 20th. */
export async function january(stage: Stage): Promise<Storyline> {
  await stage.on("2025-01-20");
  const planId = await readPaper(stage, "nam-2025-ke-hoach.txt");
  const player = await stage.as(mailbox("dieuphoi.cds"));
  await acceptProposals(player, planId);
  await nameConsolidators(stage, player, planId);
  const { revision } = await player.call(getPlan, { params: { planId } });
  const issued = await player.call(issuePlan, {
    params: { planId },
    body: {
      ...{ revision, documentNumber: "05/KH-UBND", issuedOn: "2025-01-20" },
      ...{ signerName: "(Người ký mẫu)", signerPosition: "Chủ tịch" },
    },
  });
  stage.tell(`  ${issued.commitments} cam kết / commitments · ${issued.units} cơ quan / units`);
  await reportFourTimes(player);
  return { planId };
}

const consolidators: Readonly<Record<string, string>> = { CDS: "SKHCN", CCHC: "SVHTTDL" };

// Part D names who consolidates which line; a coordinator says it once.
async function nameConsolidators(stage: Stage, player: Player, planId: string): Promise<void> {
  const { revision, domains } = await player.call(getPlan, { params: { planId } });
  const idOf = await unitIds(stage);
  const named = domains.map(({ code, name }) => ({
    ...{ code, name },
    consolidatorUnitId: idOf.get(consolidators[code.replace("Đ", "D")] ?? "") ?? null,
  }));
  await player.call(changePlan, { params: { planId }, body: { revision, domains: named } });
}

// The half-year's report holds the second quarter's, and the year's the fourth: units write neither twice.
async function reportFourTimes(player: Player): Promise<void> {
  const { rows } = await player.call(listLines);
  const line = rows.find(({ domain }) => domain === "CDS");
  if (!line) return;
  const { domain, canChange: _, windows, ...rules } = line;
  const held = windows.filter(({ key }) => key !== "quarter-2" && key !== "quarter-4");
  await player.call(changeLine, { params: { line: domain }, body: { ...rules, windows: held } });
}

/**
 * The shipped list with nothing said yet of what ends later in the year: in January nobody knew that the districts
 * and the broadcaster would.
 */
export async function loadBodies(stage: Stage): Promise<void> {
  const player = await stage.as(mailbox("quantri"));
  const list = await readFile(join(appRoot(), "reference", "quang-ngai", "units.csv"), "utf8");
  const [head = "", ...rows] = list.split("\n");
  const known = rows.filter((row) => !beginsLater.test(row)).map((row) => row.replace(ends, ",,"));
  const files = [new File([[head, ...known].join("\n")], "co-quan-dau-nam.csv")];
  const { fileId } = await player.call(previewUnitImport, { files });
  await player.call(confirmUnitImport, { body: { fileId } });
  await player.call(loadQuangNgai, { body: {} });
}

// The column of the first day, and that of a last day in May or June.
const beginsLater = /,2025-\d\d-\d\d,[^,]*,[^,]*,[^,]*$/;
const ends = /,2025-(?:05-18|06-30),/;

/** A coordinator imports one of the play's documents and waits until it is read. */
export async function readPaper(stage: Stage, name: string): Promise<string> {
  const player = await stage.as(mailbox("dieuphoi.cds"));
  const text = await readFile(join(appRoot(), "reference", "sample", name), "utf8");
  const { id } = await player.call(importPlan, { body: {}, files: [new File([text], name)] });
  await stage.settle();
  return id;
}

/** Accepts what the reader proposes for its doubts, and says of those without a proposal that they were seen. */
export async function acceptProposals(player: Player, planId: string): Promise<void> {
  const { findings } = await player.call(getPlanTasks, { params: { planId } });
  for (const { id, proposal } of findings.filter((one) => one.blocking && !one.settled)) {
    const { revision } = await player.call(getPlan, { params: { planId } });
    const body = proposal
      ? { revision, act: "accept" as const }
      : { revision, act: "dismiss" as const, note: "Đã xem (mẫu)" };
    await player.call(settleFinding, { params: { findingId: id }, body });
  }
}
