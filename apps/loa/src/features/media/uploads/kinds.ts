import type { MediaKind } from "../contract.ts";

/** What a sound or film is kept as: how it is read is told by this and never by its name. */
export interface StreamKind {
  readonly kind: Exclude<MediaKind, "picture">;
  readonly mediaType: string;
  /** Names of ffmpeg's reader of such files; no other may open them. */
  readonly reader: string;
  readonly extension: string;
}

const kind = (
  what: StreamKind["kind"],
  mediaType: string,
  reader: string,
  extension: string,
): StreamKind => ({ kind: what, mediaType, reader, extension });

/** Bytes that stand at their places in a file, in latin1. */
type Signs = Readonly<Record<number, string>>;
const bytes = (hex: string) => Buffer.from(hex, "hex").toString("latin1");

const mp4 = kind("video", "video/mp4", "mov", "mp4");
const quickTime = kind("video", "video/quicktime", "mov", "mov");
const appleSound = kind("sound", "audio/mp4", "mov", "m4a");
const mp3 = kind("sound", "audio/mpeg", "mp3", "mp3");
const aac = kind("sound", "audio/aac", "aac", "aac");

// Lists of other files (m3u8, concat, sdp) are no kind: they would make the machine read what they name. The first
// line whose signs all stand says the kind.
const kinds: readonly (readonly [Signs, StreamKind])[] = [
  [{ 4: "ftypM4A " }, appleSound],
  [{ 4: "ftypM4B " }, appleSound],
  [{ 4: "ftypqt  " }, quickTime],
  [{ 4: "ftyp" }, mp4],
  ...["moov", "mdat", "wide", "free", "skip"].map((box) => [{ 4: box }, quickTime] as const),
  [{ 0: bytes("1a45dfa3") }, kind("video", "video/x-matroska", "matroska", "mkv")],
  [{ 0: "RIFF", 8: "AVI " }, kind("video", "video/x-msvideo", "avi", "avi")],
  [{ 0: "G", 188: "G", 376: "G" }, kind("video", "video/mp2t", "mpegts", "ts")],
  [{ 4: "G", 196: "G", 388: "G" }, kind("video", "video/mp2t", "mpegts", "m2ts")],
  [{ 0: bytes("000001ba") }, kind("video", "video/mpeg", "mpeg", "mpg")],
  [{ 0: bytes("3026b2758e66cf11a6d900aa0062ce6c") }, kind("video", "video/x-ms-asf", "asf", "wmv")],
  [{ 0: "RIFF", 8: "WAVE" }, kind("sound", "audio/wav", "wav", "wav")],
  [{ 0: "fLaC" }, kind("sound", "audio/flac", "flac", "flac")],
  [{ 0: "OggS" }, kind("sound", "audio/ogg", "ogg", "ogg")],
  [{ 0: "#!AMR" }, kind("sound", "audio/amr", "amr", "amr")],
  [{ 0: "ID3" }, mp3],
];

/** How many first bytes tell what a file is. */
export const headBytes = 512;

/** What the first bytes of a file say it is; undefined for what is neither sound nor film. */
export function kindOf(head: Uint8Array): StreamKind | undefined {
  const text = Buffer.from(head.subarray(0, headBytes)).toString("latin1");
  const found = kinds.find(([signs]) =>
    Object.entries(signs).every(([at, sign]) => text.startsWith(sign, Number(at))),
  );
  return found?.[1] ?? soundFrame(head);
}

// Frames of sound without a head before them: twelve bits set, then the layer.
function soundFrame([first = 0, second = 0, third = 0]: Uint8Array): StreamKind | undefined {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 ? aac : undefined;
  const [rate, frequency] = [third >> 4, (third >> 2) & 3];
  return layer === 1 && rate > 0 && rate < 15 && frequency < 3 ? mp3 : undefined;
}

/** The name a file is kept under: of what was sent only letters that are safe in any folder, with the ending of what it is. */
export function safeName(sent: string, { extension }: StreamKind): string {
  const [last = ""] = sent.split(/[/\\]/).slice(-1);
  const stem = last
    .replace(/\.[^.]{0,8}$/, "")
    .replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, "")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${[...stem.toWellFormed()].slice(0, 100).join("") || "tep"}.${extension}`;
}
