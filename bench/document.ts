import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createReport } from "../apps/loa/src/features/reporting/contract.ts";
import type { Actor } from "../apps/loa/src/platform/auth/actor.ts";
import { issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { fillOutputs } from "./fill.ts";
import type { Lab } from "./lab.ts";
import { figure, median, ratios, spread, timed } from "./measure.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const child = fileURLToPath(new URL("./document-child.ts", import.meta.url));
const tasks = 100;
const units = 150;
const rounds = 3;
const formats = ["docx", "pdf", "xlsx"] as const;
type Format = (typeof formats)[number];

interface Written {
  readonly ms: number;
  readonly bytes: number;
  readonly peakMB: number;
}

/** The progress report of a large plan as three files, beside LibreOffice turning the same DOCX into PDF. */
export async function benchDocument(lab: Lab): Promise<Report> {
  const world = await lab.world("bench_document");
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const path = `/api/v1/reports/${await draftLargeReport(world, coordinator)}/document`;
  const write = (format: Format | null) =>
    inFreshProcess(world, lab.folder, format ? `${path}?format=${format}` : "", coordinator);
  const bare = await write(null);
  const docx = join(lab.folder, "report.docx");
  const answer = await world.as(coordinator).raw(`${path}?format=docx`);
  await writeFile(docx, Buffer.from(await answer.arrayBuffer()));
  const written: Record<Format, Written[]> = { docx: [], pdf: [], xlsx: [] };
  const converted: number[] = [];
  const peer = await libreOffice();
  for (let round = 0; round < rounds; round++) {
    for (const format of formats) written[format].push(await write(format));
    if (peer) converted.push(await timed(() => convert(docx, lab.folder)));
  }
  await world.close();
  return report(written, converted, bare, peer);
}

async function draftLargeReport(world: World, coordinator: Actor): Promise<string> {
  const owing: string[] = [];
  for (let unit = 0; unit < units; unit++) owing.push(await world.make.unit({ kind: "commune" }));
  const { planId } = await issuePlan(world, {
    tasks: Array.from({ length: tasks }, () => ({
      domain: "CDS",
      units: owing,
      quotas: [{ count: 15, per: "month" as const }],
    })),
  });
  await fillOutputs(world, 30_000);
  const body = {
    ...{ domain: "CDS", year: 2025, windowKey: "quarter-4", planIds: [planId] },
    stage: "recorded" as const,
  };
  return (await world.as(coordinator).call(createReport, { body })).id;
}

async function inFreshProcess(
  world: World,
  folder: string,
  path: string,
  actor: Actor,
): Promise<Written> {
  const args = [child, world.ownerUrl, folder, path, JSON.stringify(actor)];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout) as Written;
}

const libreOffice = () =>
  run("soffice", ["--version"]).then(
    ({ stdout }) => stdout.split(" ").slice(0, 2).join(" "),
    () => undefined,
  );

async function convert(docx: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder}/soffice`;
  await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx]);
}

function report(
  written: Readonly<Record<Format, readonly Written[]>>,
  converted: readonly number[],
  bare: Written,
  peer: string | undefined,
): Report {
  const seconds = (values: readonly Written[]) => values.map(({ ms }) => ms / 1000);
  const rows = formats.map((format) => [
    format.toUpperCase(),
    spread(seconds(written[format])),
    figure(median(written[format].map(({ bytes }) => bytes / 1000)), 0),
    figure(median(written[format].map(({ peakMB }) => peakMB)) - bare.peakMB),
    peer
      ? spread(
          ratios(
            seconds(written[format]),
            converted.map((ms) => ms / 1000),
          ),
          2,
        )
      : "–",
  ]);
  const name = peer ?? "LibreOffice (not on this machine, not measured)";
  const peerRow = [`${name}: DOCX to PDF`, spread(converted.map((ms) => ms / 1000)), "–", "–", "1"];
  return {
    title: `A progress report of ${tasks} tasks × ${units} units`,
    method: `The report of a quarter with its annex of every task and its annexes of every unit (${figure(tasks * units, 0)} commitments, 30,000 outputs), asked for as a file through the API in a fresh process: reading the figures, composing and drawing included; median (smallest–largest) of ${rounds} rounds. Memory: peak of that process less that of one that only starts. Beside it, in the same rounds, LibreOffice turning that DOCX into PDF.`,
    tables: [
      {
        columns: ["file", "s", "kB", "adds MB", "÷ LibreOffice"],
        rows: [...rows, ...(peer ? [peerRow] : [])],
      },
    ],
    verdicts: peer ? verdicts(written, converted) : [],
  };
}

function verdicts(
  written: Readonly<Record<Format, readonly Written[]>>,
  converted: readonly number[],
) {
  const times = (format: Format) =>
    median(
      ratios(
        written[format].map(({ ms }) => ms),
        converted,
      ),
    );
  const aims: readonly (readonly [Format, number])[] = [
    ["docx", 0.2],
    ["pdf", 1.2],
  ];
  return aims.map(([format, most]) => ({
    met: times(format) <= most,
    text: `${format.toUpperCase()} within ${most} × LibreOffice's conversion (${figure(times(format), 2)} ×)`,
  }));
}
