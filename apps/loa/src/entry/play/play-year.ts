import type { Services } from "../../platform/services.ts";
import { bringIn, bringInHeads, castPassword } from "./cast.ts";
import { acknowledgeSlips } from "./scenes/acknowledging.ts";
import { chaseTheLate } from "./scenes/chasing.ts";
import { closePeriod } from "./scenes/consolidated.ts";
import { goPublic } from "./scenes/in-public.ts";
import { january, loadBodies, type Storyline } from "./scenes/january.ts";
import { acceptAll, approveAll, workUntil } from "./scenes/month.ts";
import { endProgrammes, keepers, openProgrammes, prepareSlots } from "./scenes/programmes.ts";
import { neighbourPlan, provincesJoin } from "./scenes/provinces.ts";
import { broadcasterJoins, districtsEnd } from "./scenes/reorganisation.ts";
import { acceptAndLock, handIn, type PlayedPeriod } from "./scenes/reports.ts";
import { september } from "./scenes/september.ts";
import { type Stage, setStage } from "./stage.ts";
import { type WrittenFile, writeYearly } from "./yearly-files.ts";

/** What somebody needs to look around after the play. */
export interface Played {
  readonly planId: string;
  /** The plan of the province that ended in July. */
  readonly neighbourPlanId: string | null;
  readonly password: string;
  /** The two lines' reports of the year, in three forms each. */
  readonly written: readonly WrittenFile[];
}

/**
 * Plays the year 2025 of the sample province, month by month, through the doors that people use, and writes the reports
 * of the year into the folder `out`.
 */
export async function playYear(
  services: Services,
  tell: (line: string) => void,
  out: string,
): Promise<Played> {
  const stage = setStage(services, "2025-01-06", tell);
  const password = castPassword();
  await bringIn(stage, "administrator", password);
  await loadBodies(stage);
  await bringIn(stage, "others", password);
  tell("2025-01");
  const story = await plansIssued(stage, password);
  await months(stage, story, ["2025-02-28", "2025-03-15"]);
  await close(stage, story, { windowKey: "quarter-1", month: "2025-03", numbers: ["11", "12"] });
  await months(stage, story, ["2025-03-31", "2025-04-30", "2025-05-26"]);
  await endProgrammes(stage, "broadcaster-joins");
  await broadcasterJoins(stage);
  await openProgrammes(stage, ["BAOQN"]);
  await months(stage, story, ["2025-05-31", "2025-06-15"]);
  await close(stage, story, { windowKey: "halfyear-1", month: "2025-06", numbers: ["23", "24"] });
  await endProgrammes(stage, "newspaper-renamed");
  await districtsEnd(stage);
  await provincesJoin(stage);
  await months(stage, story, ["2025-06-30", "2025-07-01"]);
  await bringInHeads(stage, password);
  await acknowledgeSlips(stage, story);
  await openProgrammes(stage, ["BAOPTTH"]);
  await months(stage, story, ["2025-07-31", "2025-08-15"]);
  await chaseTheLate(stage, "CDS", "27/SKHCN-MAU", "2025-08-29");
  await chaseTheLate(stage, "CCHC", "28/SVHTTDL-MAU", "2025-08-29");
  await months(stage, story, ["2025-08-31", "2025-09-15"]);
  await september(stage, story);
  await bringInHeads(stage, password);
  await acknowledgeSlips(stage, story);
  await endProgrammes(stage, "quota-amended");
  await openProgrammes(stage, ["VPUBND"]);
  await close(stage, story, { windowKey: "quarter-3", month: "2025-09", numbers: ["31", "32"] });
  await months(stage, story, ["2025-09-30", "2025-10-31", "2025-11-30", "2025-12-15"]);
  const yearly = await close(stage, story, {
    ...{ windowKey: "year", month: "2025-12", numbers: ["45", "46"] },
  });
  await prepareSlots(stage, ["BAOPTTH", "VPUBND", "SKHCN"]);
  await goPublic(stage, story);
  const written = await writeYearly(stage, yearly, out);
  return { ...story, password, written };
}

// The plan of Quảng Ngãi is at work for eleven days when that of Kon Tum is issued.
async function plansIssued(stage: Stage, password: string): Promise<Storyline> {
  const planId = await january(stage);
  await bringInHeads(stage, password);
  const alone = { planId, neighbourPlanId: null };
  await acknowledgeSlips(stage, alone);
  await openProgrammes(stage, keepers);
  await months(stage, alone, ["2025-01-31"]);
  const story = { planId, neighbourPlanId: await neighbourPlan(stage) };
  await bringInHeads(stage, password);
  await acknowledgeSlips(stage, story);
  return story;
}

interface ClosedPeriod {
  readonly windowKey: PlayedPeriod["windowKey"];
  readonly month: string;
  /** The consolidated reports' numbers: CĐS, CCHC. */
  readonly numbers: readonly [string, string];
}

/**
 * Closes a period on both lines: units hand in by the 16th, those behind three days later, and on the 20th the
 * coordinators accept, lock and consolidate.
 */
async function close(stage: Stage, story: Storyline, closed: ClosedPeriod): Promise<string[]> {
  const { windowKey, month, numbers } = closed;
  const periods: readonly PlayedPeriod[] = [
    { domain: "CDS", windowKey },
    { domain: "CCHC", windowKey },
  ];
  for (const period of periods) await handIn(stage, period, false);
  await months(stage, story, [`${month}-19`]);
  for (const period of periods) await handIn(stage, period, true);
  await months(stage, story, [`${month}-20`]);
  const reports: string[] = [];
  for (const [place, period] of periods.entries()) {
    await acceptAndLock(stage, period);
    const documentNumber = `${numbers[place as 0 | 1]}/BC-MAU`;
    reports.push(await closePeriod(stage, story, { ...period, documentNumber }));
  }
  return reports;
}

async function months(stage: Stage, story: Storyline, days: readonly string[]): Promise<void> {
  for (const day of days) {
    await workUntil(stage, story, day);
    await approveAll(stage);
    await acceptAll(stage);
  }
}
