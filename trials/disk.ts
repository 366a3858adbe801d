import { spawnSync } from "node:child_process";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Desk, deskOf, type Ledger, openLedger, record, settleAccounts } from "./ledger.ts";
import type { Town } from "./town.ts";
import type { Outcome, TrialSize } from "./trials.ts";

const megabytes = 900;

/**
 * A full disk under the data folder: records are refused with a sentence, reading goes on, nothing acknowledged is lost,
 * and recording goes on by itself when there is room again. Needs the right to mount a file system of its own.
 */
export async function trialDisk(town: Town, { count = "40" }: TrialSize): Promise<Outcome> {
  const data = join(town.folder, "data");
  await mkdir(data);
  const options = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=711`, "tmpfs", data];
  if (spawnSync("mount", options).status !== 0)
    return { figures: { "not run": "this account may not mount a file system" }, faults: [] };
  try {
    return await onFullDisk(town, data, Number(count));
  } finally {
    // The folder goes with the town, which cannot remove what is still mounted.
    await town.killApp();
    spawnSync("umount", ["--lazy", data]);
  }
}

async function onFullDisk(town: Town, data: string, tries: number): Promise<Outcome> {
  await town.start();
  const { administrator, password } = await town.settle();
  const person = await town.signIn("canbo.bato@mau.loa.invalid", password);
  const desk = await deskOf(town, person);
  const ledger = openLedger();
  const before = await record(town, desk, ledger);
  const filler = join(data, "filler");
  await fill(filler, data);
  const whileFull: number[] = [];
  const reads: number[] = [];
  for (let tried = 0; tried < tries; tried++) {
    whileFull.push((await record(town, desk, ledger)).status);
    reads.push((await town.call(administrator, "GET", "/plans")).status);
  }
  await rm(filler);
  const again = await untilRecorded(town, desk, ledger);
  const settled = await settleAccounts(town, { ...ledger, faults: [] });
  const refused = whileFull.filter((status) => status === 503 || status === 507).length;
  const done = whileFull.filter((status) => status === 200 || status === 201).length;
  const odd = tries - refused - done;
  return {
    figures: {
      "first record": before.status,
      "while full: refused for now, done, other": `${refused}, ${done}, ${odd}`,
      "reads while full that were answered": `${reads.filter((status) => status === 200).length} of ${tries}`,
      "recording again after room was made, ms": again,
    },
    faults: [
      ...settled.faults,
      ...(odd === 0
        ? []
        : [`${odd} answers were neither done nor 503: ${[...new Set(whileFull)]}`]),
      ...(refused > 0 ? [] : ["the disk was not full"]),
    ],
  };
}

async function fill(path: string, folder: string) {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path, new Uint8Array(bavail * bsize)).catch(() => undefined);
}

async function untilRecorded(town: Town, desk: Desk, ledger: Ledger): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const { status } = await record(town, desk, ledger);
    if (status === 200 || status === 201) return Math.round(performance.now() - started);
    await pause(200);
  }
  throw new Error("recording did not go on within a minute");
}
