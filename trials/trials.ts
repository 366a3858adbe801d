import { machine } from "../bench/machine.ts";
import { trialDisk } from "./disk.ts";
import { trialKill } from "./kill.ts";
import { trialMalformed } from "./malformed.ts";
import { trialRestarts } from "./restarts.ts";
import { trialSoak } from "./soak.ts";
import { openTown, type Town } from "./town.ts";

/** How large a trial is; each has its own usual size. */
export interface TrialSize {
  readonly rounds?: string | undefined;
  readonly seconds?: string | undefined;
  readonly count?: string | undefined;
}

/** What a trial found: figures to print, and what must not be. */
export interface Outcome {
  readonly figures: Readonly<Record<string, string | number>>;
  /** Empty when the trial is passed. */
  readonly faults: readonly string[];
}

const trials: Readonly<Record<string, (town: Town, size: TrialSize) => Promise<Outcome>>> = {
  kill: trialKill,
  restarts: trialRestarts,
  disk: trialDisk,
  malformed: trialMalformed,
  soak: trialSoak,
};

/** Runs one trial and prints what it found; 1 when something was lost, half done or false. */
export async function trial(name: string, size: TrialSize): Promise<number> {
  const run = trials[name];
  if (!run) {
    console.error(`npm run trial -- ${Object.keys(trials).join(" | ")}`);
    return 2;
  }
  const town = await openTown();
  try {
    const { figures, faults } = await run(town, size);
    console.log(`\n# Trial: ${name}\n\nMachine: ${machine()}.\n`);
    for (const [what, figure] of Object.entries(figures)) console.log(`- ${what}: ${figure}`);
    for (const fault of faults) console.log(`- FAULT: ${fault}`);
    console.log(faults.length === 0 ? "\nPassed." : `\n${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await town.close();
  }
}
