import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { convertMediaJob } from "../apps/loa/src/features/media/conversion/convert-media.job.ts";
import { freePort } from "../apps/loa/tests/launch/program.ts";
import { aClip, hasFfmpeg } from "../apps/loa/tests/support/clips.ts";
import { sent } from "../apps/loa/tests/support/media-factory.ts";
import { makeNewsDesk, type NewsDesk } from "../apps/loa/tests/support/newsroom-factory.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import type { Lab } from "./lab.ts";
import { interleaved, ratios, spread } from "./measure.ts";
import { type Served, serveScript } from "./process.ts";
import type { Report, Table } from "./report.ts";

const rounds = 5;
const megabyte = 1_048_576;
const aRound = 256 * megabyte;
const whole = 2048 * megabyte;
const aPiece = 8 * megabyte;
const clipSeconds = 8;

/** Sound and films: uploads beside Node writing to a file, memory while two gigabytes come, making films fit beside ffmpeg alone. */
export async function benchMedia(lab: Lab): Promise<Report> {
  const world = await lab.world("bench_media");
  const desk = await makeNewsDesk(world);
  try {
    const uploads = await benchUploads(lab, world, desk);
    const films = hasFfmpeg ? await benchFilms(lab, world, desk) : null;
    return report(uploads, films);
  } finally {
    await world.close();
  }
}

interface Uploads {
  readonly times: Record<string, number[]>;
  readonly before: number;
  readonly peak: number;
  readonly seconds: number;
}

async function benchUploads(lab: Lab, world: World, desk: NewsDesk): Promise<Uploads> {
  const folder = join(lab.folder, "media-floor");
  await mkdir(folder, { recursive: true });
  const loa = await serveScript("./media-child.ts", await freePort(), {
    ...{ DATABASE_URL: world.ownerUrl, LOA_DATA_DIR: `${lab.folder}/media` },
    ACTOR: JSON.stringify(desk.writer),
  });
  const floor = await serveScript("./media-floor-child.ts", await freePort(), { FOLDER: folder });
  try {
    const acts = {
      "Loa, in pieces of 8 MB": () => upload(loa, desk, aRound, aPiece),
      "Loa, at once": () => upload(loa, desk, aRound, aRound),
      "Node to a file": () => put(floor.base, "PUT", aRound, {}),
    };
    await interleaved(1, acts);
    const times = await interleaved(rounds, acts);
    return { times, ...(await watched(loa, () => upload(loa, desk, whole, aPiece))) };
  } finally {
    await Promise.all([loa.stop(), floor.stop()]);
  }
}

/** The memory of a process, in MB, before and at its highest while something goes on; Linux only. */
async function watched({ child }: Served, act: () => Promise<void>) {
  const resident = async (name: string) => {
    const text = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0) / 1024;
  };
  const before = await resident("VmRSS");
  const start = performance.now();
  await act();
  return { before, peak: await resident("VmHWM"), seconds: (performance.now() - start) / 1000 };
}

const noise = randomBytes(megabyte);
const film = Buffer.concat([Buffer.from("\0\0\0\u0018ftypmp42", "latin1"), noise]).subarray(
  0,
  megabyte,
);
const tus = { "tus-resumable": "1.0.0", "x-loa-request": "1" };

async function upload(loa: Served, desk: NewsDesk, size: number, piece: number): Promise<void> {
  const b64 = (text: string) => Buffer.from(text).toString("base64");
  const begun = await put(`${loa.base}/api/v1/media-uploads`, "POST", 0, {
    ...{ ...tus, "upload-length": String(size) },
    "upload-metadata": `filename ${b64("phim.mp4")},unit ${b64(desk.unitId)}`,
  });
  for (let at = 0; at < size; at += piece)
    await put(loa.base + String(begun.location), "PATCH", Math.min(piece, size - at), {
      ...{ ...tus, "upload-offset": String(at) },
      "content-type": "application/offset+octet-stream",
    });
}

/** Sends so many bytes, a megabyte at a time, as fast as they are taken. @throws when it is refused */
async function put(url: string, method: string, size: number, headers: Record<string, string>) {
  const asked = request(url, { method, headers: { ...headers, "content-length": String(size) } });
  const answered = once(asked, "response");
  const first = headers["upload-offset"] === "0";
  for (let at = 0; at < size; at += megabyte) {
    const bytes = first && at === 0 ? film : noise;
    if (!asked.write(bytes.subarray(0, size - at))) await once(asked, "drain");
  }
  asked.end();
  const [answer] = await answered;
  answer.resume();
  await once(answer, "end");
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode}`);
  return answer.headers as Record<string, string | undefined>;
}

async function benchFilms(lab: Lab, world: World, desk: NewsDesk) {
  const clip = await aClip("goc.mp4", [
    ...["-f", "lavfi", "-i", `testsrc2=size=1920x1080:rate=25:duration=${clipSeconds}`],
    ...["-f", "lavfi", "-i", `sine=frequency=440:duration=${clipSeconds},volume=0.1`],
    ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"],
  ]);
  const folder = join(lab.folder, "media-films");
  await mkdir(folder, { recursive: true });
  const original = join(folder, "goc.mp4");
  await writeFile(original, clip);
  const mediaId = await sent(world, desk, clip);
  const acts = {
    Loa: async () => {
      await world.sql("update media_conversions set ended_at = null where media_id = $1", [
        mediaId,
      ]);
      await convertMediaJob.run({ mediaId }, world.services);
    },
    ffmpeg: () =>
      promisify(execFile)("nice", [
        ...["-n", "15", "ffmpeg", "-v", "error", "-y", "-i", original, "-vf", "scale=1280:720"],
        ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-threads", "2"],
        ...["-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", join(folder, "ra.mp4")],
      ]),
  };
  return interleaved(3, acts);
}

function report(uploads: Uploads, films: Record<string, number[]> | null): Report {
  const { times, before, peak, seconds } = uploads;
  const floor = times["Node to a file"] ?? [];
  const rate = (size: number) => (ms: number) => size / megabyte / (ms / 1000);
  const rows = Object.entries(times).map(([name, values]) => [
    name,
    spread(values.map(rate(aRound)), 0),
    spread(ratios(floor, values), 2),
  ]);
  return {
    title: "Sound and films",
    method: `Uploads: Loa's API in a process of its own (bench/media-child.ts: hash while it comes, first bytes looked at, flushed and noted after each piece) and a Node server that writes the body to a file and flushes it (bench/media-floor-child.ts), ${aRound / megabyte} MB from a third process over loopback, MB a second, median (smallest–largest) of ${rounds} interleaved rounds. Memory: the resident size of Loa's process after those rounds, and its highest of all while ${whole / megabyte} MB come in pieces of 8 MB.${films ? ` Films: ${clipSeconds} s of 1920 × 1080 with sound made H.264 at 720 lines by Loa's job (looked into, listened to, levelled, a picture taken, hashed and kept) beside one plain run of ffmpeg with the same codec, preset and niceness.` : " ffmpeg is not installed on this machine: films were not measured."}`,
    tables: [
      { columns: ["upload", "MB/s", "÷ Node to a file"], rows },
      {
        columns: ["2 GB in pieces", "MB/s", "memory before, MB", "highest, MB"],
        rows: [
          ["Loa", (whole / megabyte / seconds).toFixed(0), before.toFixed(0), peak.toFixed(0)],
        ],
      },
      ...(films ? [filmTable(films)] : []),
    ],
    verdicts: [
      {
        met: peak - before < 128,
        text: `memory flat while 2 GB come (${(peak - before).toFixed(0)} MB above where it was)`,
      },
    ],
  };
}

function filmTable(films: Record<string, number[]>): Table {
  const pace = (ms: number) => clipSeconds / (ms / 1000);
  return {
    columns: ["film", "× its own length", "time ÷ ffmpeg"],
    rows: Object.entries(films).map(([name, values]) => [
      name,
      spread(values.map(pace), 1),
      name === "Loa" ? spread(ratios(values, films["ffmpeg"] ?? []), 2) : "1",
    ]),
  };
}
