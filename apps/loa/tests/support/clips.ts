import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whether this machine has ffmpeg; tests that need it are skipped where it has not. */
export const hasFfmpeg = (() => {
  try {
    execFileSync("ffmpeg", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Makes a clip with ffmpeg; `name` says its form. */
export async function aClip(name: string, args: readonly string[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "loa-clip-"));
  try {
    const file = join(folder, name);
    await promisify(execFile)("ffmpeg", ["-v", "error", "-y", ...args, file]);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const picture = (size: string, seconds: number) => [
  ...["-f", "lavfi", "-i", `testsrc=size=${size}:rate=25:duration=${seconds}`],
];
const tone = (seconds: number, volume = "0.1") => [
  ...["-f", "lavfi", "-i", `sine=frequency=440:duration=${seconds},volume=${volume}`],
];

/** A short film with a soft tone, and the place it was taken at. */
export const aFilmClip = (size = "1280x960", seconds = 3): Promise<Uint8Array> =>
  aClip("phim.mp4", [
    ...[...picture(size, seconds), ...tone(seconds), "-c:v", "libx264", "-preset", "ultrafast"],
    ...["-pix_fmt", "yuv420p", "-c:a", "aac", "-metadata", "location=+15.1200+108.8000/"],
  ]);

/** A soft tone in waves. */
export const aSoundClip = (seconds = 8): Promise<Uint8Array> =>
  aClip("loi.wav", tone(seconds, "0.02"));

/** A film without sound, upright as a phone holds it. */
export const aSilentClip = (): Promise<Uint8Array> =>
  aClip("im.webm", [...picture("360x640", 1), "-c:v", "libvpx", "-deadline", "realtime"]);

/** What ffprobe says of a file. */
export async function probed(bytes: Uint8Array): Promise<{
  readonly streams: {
    readonly codec_name: string;
    readonly width?: number;
    readonly height?: number;
  }[];
  readonly format: { readonly format_name: string; readonly tags?: Record<string, string> };
}> {
  const child = promisify(execFile)("ffprobe", [
    "-v",
    "error",
    "-show_streams",
    "-show_format",
    "-of",
    "json",
    "-",
  ]);
  child.child.stdin?.on("error", () => undefined).end(bytes);
  return JSON.parse((await child).stdout);
}

/** Loudness of what is heard, in LUFS. */
export async function loudnessOf(bytes: Uint8Array): Promise<number> {
  const child = promisify(execFile)("ffmpeg", [
    "-hide_banner",
    "-i",
    "-",
    "-af",
    "ebur128",
    "-f",
    "null",
    "-",
  ]);
  child.child.stdin?.on("error", () => undefined).end(bytes);
  return Number(/I:\s+(-?[\d.]+) LUFS\s+Threshold/.exec((await child).stderr)?.[1]);
}
