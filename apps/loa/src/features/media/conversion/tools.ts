import { findProgram } from "../../../platform/programs/find-program.ts";
import { type Ended, runLimited } from "../../../platform/programs/run-limited.ts";

/** The programs that read and write sound and films, where the machine has them. */
export interface Tools {
  readonly ffmpeg: string;
  readonly ffprobe: string;
}

/** Looked for at each piece, so that what is installed later is found without a restart; null where they are missing. */
export async function findTools(): Promise<Tools | null> {
  if (process.platform === "win32") return null;
  const [ffmpeg, ffprobe] = [await findProgram("ffmpeg"), await findProgram("ffprobe")];
  return ffmpeg && ffprobe ? { ffmpeg, ffprobe } : null;
}

/** Why a piece cannot be shown. */
export class Unfit extends Error {
  override readonly name = "Unfit";
  readonly fault: "not-readable" | "too-large" | "took-too-long";
  constructor(fault: Unfit["fault"], said = "") {
    super(`${fault}: ${said.slice(-500)}`);
    this.fault = fault;
  }
}

// Decoders of what cameras, phones, recorders and offices write; the many others are for files nobody sends.
const decoders = [
  ...[
    "h264",
    "hevc",
    "av1",
    "libdav1d",
    "vp8",
    "vp9",
    "mpeg4",
    "mpeg2video",
    "mpeg1video",
    "mjpeg",
  ],
  ...["prores", "dvvideo", "h263", "wmv1", "wmv2", "wmv3", "vc1", "msmpeg4", "msmpeg4v2", "theora"],
  ...["aac", "mp3", "mp3float", "mp2", "mp2float", "ac3", "eac3", "opus", "libopus", "vorbis"],
  ...["flac", "alac", "amrnb", "amrwb", "wmav1", "wmav2", "wmapro", "adpcm_ms", "adpcm_ima_wav"],
  ...[
    "pcm_s16le",
    "pcm_s16be",
    "pcm_s24le",
    "pcm_s32le",
    "pcm_f32le",
    "pcm_u8",
    "pcm_alaw",
    "pcm_mulaw",
  ],
];

/** How a file of others is opened: by the one reader that fits what it is, by no address, with known decoders only. */
export const openWith = (reader: string) => [
  ...["-protocol_whitelist", "file,pipe", "-format_whitelist", reader],
  ...["-codec_whitelist", decoders.join(","), "-f", reader],
];

const megabyteLimits = { memoryMegabytes: 4096, fileMegabytes: 4096 };

/** Looks into a file with ffprobe. @throws Unfit */
export async function look(tools: Tools, folder: string, args: readonly string[]): Promise<string> {
  const ended = await runLimited({
    ...{ program: tools.ffprobe, args, folder },
    limits: { cpuSeconds: 120, seconds: 300, ...megabyteLimits },
  });
  return soundOutput(ended).output;
}

export interface Work {
  readonly folder: string;
  readonly args: readonly string[];
  /** Of the piece, in seconds: the longer, the longer it may take. */
  readonly length: number;
  /** Told how much of it is done, 0…1. */
  readonly onShare?: (share: number) => void;
}

/** Runs ffmpeg; answers what it said of its work. @throws Unfit */
export async function work(tools: Tools, { folder, args, length, onShare }: Work): Promise<string> {
  const ended = await runLimited({
    ...{ program: tools.ffmpeg, folder },
    args: ["-nostdin", "-hide_banner", "-y", "-progress", "pipe:1", ...args],
    limits: { cpuSeconds: 600 + 40 * length, seconds: 1200 + 40 * length, ...megabyteLimits },
    onLine: (line) => {
      const at = /^out_time_us=(\d{1,15})$/.exec(line)?.[1];
      if (at && length > 0) onShare?.(Math.min(1, Number(at) / 1_000_000 / length));
    },
  });
  return soundOutput(ended).errors;
}

function soundOutput(ended: Ended): Ended {
  if (ended.status === 0) return ended;
  throw new Unfit(ended.tookTooLong ? "took-too-long" : "not-readable", ended.errors);
}
