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
  changeGroup,
  confirmUnitImport,
  listGroups,
  loadQuangNgai,
  previewUnitImport,
} from "../../../features/units/contract.ts";
import { appRoot } from "../../../platform/config/paths.ts";
import { mailbox } from "../cast.ts";
import { type Player, type Stage, unitIds } from "../stage.ts";

/** What later scenes need to know. */
export interface Storyline {
  /** The plan of Quảng Ngãi. */
  readonly planId: string;
  /** The plan of Kon Tum, once it is issued. */
  readonly neighbourPlanId: string | null;
}

/** The plans at work so far. */
export const plansOf = ({ planId, neighbourPlanId }: Storyline): readonly string[] =>
  neighbourPlanId === null ? [planId] : [planId, neighbourPlanId];

/** January: the bodies of the province as they were, and the year's plan read, corrected and issued on the 20th. */
export async function january(stage: Stage): Promise<string> {
  await stage.on("2025-01-20");
  const planId = await readPaper(stage, "nam-2025-ke-hoach.txt");
  const player = await stage.as(mailbox("dieuphoi.cds"));
  await acceptProposals(player, planId);
  await nameConsolidators(stage, player, planId);
  await issueToday(stage, player, planId, "05/KH-UBND");
  await reportFourTimes(player);
  return planId;
}

const consolidators: Readonly<Record<string, string>> = { CDS: "SKHCN", CCHC: "SVHTTDL" };

/** Issues a plan that is read and corrected, as of today. */
export async function issueToday(
  stage: Stage,
  player: Player,
  planId: string,
  documentNumber: string,
): Promise<void> {
  const { revision } = await player.call(getPlan, { params: { planId } });
  const issued = await player.call(issuePlan, {
    params: { planId },
    body: {
      ...{ revision, documentNumber, issuedOn: stage.today() },
      ...{ signerName: "(Người ký mẫu)", signerPosition: "Chủ tịch" },
    },
  });
  stage.tell(
    `  ${documentNumber}: ${issued.commitments} cam kết / commitments · ${issued.units} cơ quan / units`,
  );
}

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
  const [head = "", ...rows] = await bodiesOf("quang-ngai");
  await importBodies(player, [head, ...rows.filter((row) => !beginsLater.test(row))]);
  await player.call(loadQuangNgai, { body: {} });
  await importBodies(player, await bodiesOf("kon-tum"));
  await keepProvincesApart(player);
}

const bodiesOf = async (province: "quang-ngai" | "kon-tum") =>
  (await readFile(join(appRoot(), "reference", province, "units.csv"), "utf8")).split("\n");

async function importBodies(player: Player, rows: readonly string[]): Promise<void> {
  const known = rows.map((row) => row.replace(ends, ",,"));
  const files = [new File([known.join("\n")], "co-quan-dau-nam.csv")];
  const { fileId } = await player.call(previewUnitImport, { files });
  await player.call(confirmUnitImport, { body: { fileId } });
}

const governing: ReadonlySet<string> = new Set(["department", "district", "commune"]);

// "Every department" and "every district" of a plan of Quảng Ngãi mean its own, not those of the province beside it.
async function keepProvincesApart(player: Player): Promise<void> {
  const { rows } = await player.call(listGroups);
  const ofGovernment = rows.filter(({ rule }) => rule.kinds.some((kind) => governing.has(kind)));
  for (const { id, rule } of ofGovernment)
    await player.call(changeGroup, {
      ...{ params: { groupId: id }, body: { rule: { ...rule, under: rule.under ?? "51" } } },
    });
}

// The column of the first day, and that of a last day in May or June.
const beginsLater = /,2025-\d\d-\d\d,[^,]*,[^,]*,[^,]*$/;
const ends = /,2025-(?:05-18|06-30),/;

/** A coordinator imports one of the play's documents and waits until it is read. */
export async function readPaper(stage: Stage, name: string, by = "dieuphoi.cds"): Promise<string> {
  const player = await stage.as(mailbox(by));
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
