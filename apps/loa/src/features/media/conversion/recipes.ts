import { openWith } from "./tools.ts";

/** The shorter side of a film as it is shown, and how many pictures a second at most. */
const shorterSide = 720;
const mostPictures = "30";
/** Loudness of everything that is heard: what Vietnamese speech programmes and loudspeakers expect (LUFS). */
export const targetLoudness = -16;
const loudnorm = `loudnorm=I=${targetLoudness}:TP=-1.5:LRA=11`;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A film's size as it is shown: its shorter side 720 at most, never larger than it is, both even as H.264 wants. */
export function filmSize({ width, height }: Size): Size {
  const scale = Math.min(1, shorterSide / Math.min(width, height));
  const even = (side: number) => Math.max(2, Math.round((side * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}

/** What the first pass found of a piece's loudness. */
export interface Loudness {
  readonly input_i: string;
  readonly input_tp: string;
  readonly input_lra: string;
  readonly input_thresh: string;
  readonly target_offset: string;
}

/** Listens to the whole and writes nothing. */
export const listen = (file: string, reader: string) => [
  ...[...openWith(reader), "-i", file, "-map", "0:a:0", "-vn", "-sn", "-dn"],
  ...["-af", `${loudnorm}:print_format=json`, "-f", "null", "-"],
];

/** What was heard; null for silence, which no gain makes louder. */
export function loudnessIn(said: string): Loudness | null {
  const found = /\{\s*"input_i"[\s\S]*?\}/.exec(said)?.[0];
  const heard = found ? (JSON.parse(found) as Loudness) : null;
  return heard && Object.values(heard).every((value) => !/inf|nan/i.test(String(value)))
    ? heard
    : null;
}

/** The second pass: one gain over the whole where that reaches the loudness, so that speech keeps its shape. */
function levelled(heard: Loudness | null): string {
  const rate = "aresample=48000";
  if (!heard) return rate;
  const { input_i, input_tp, input_lra, input_thresh, target_offset } = heard;
  const measured = `measured_I=${input_i}:measured_TP=${input_tp}:measured_LRA=${input_lra}:measured_thresh=${input_thresh}`;
  return `${loudnorm}:${measured}:offset=${target_offset}:linear=true,${rate}`;
}

// Place, device, chapters and whatever else hangs behind a file stays behind.
const bare = ["-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"];
const aac = (rate: string) => ["-c:a", "aac", "-b:a", rate, "-ac", "2", "-ar", "48000"];

export interface FilmRecipe {
  readonly file: string;
  readonly reader: string;
  readonly size: Size;
  /** Undefined: there is nothing to hear. */
  readonly heard: Loudness | null | undefined;
  readonly into: string;
}

/** H.264 and AAC in MP4, which begins to play before it has all come. */
export const film = ({ file, reader, size, heard, into }: FilmRecipe) => [
  ...[...openWith(reader), "-i", file, "-map", "0:v:0", ...bare],
  ...["-vf", `scale=${size.width}:${size.height},setsar=1,format=yuv420p`, "-fpsmax", mostPictures],
  ...["-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", "23"],
  ...["-maxrate", "2500k", "-bufsize", "5000k", "-threads", "2"],
  ...(heard === undefined ? ["-an"] : ["-map", "0:a:0", "-af", levelled(heard), ...aac("128k")]),
  ...["-movflags", "+faststart", "-f", "mp4", into],
];

/** MP3 for every device and loudspeaker, AAC for whoever takes it, by one reading. */
export const sound = ({
  file,
  reader,
  heard,
  into,
}: Omit<FilmRecipe, "size" | "heard"> & { readonly heard: Loudness | null }) => [
  ...[...openWith(reader), "-i", file],
  ...["-map", "0:a:0", "-vn", ...bare, "-af", levelled(heard), ...aac("96k")],
  ...["-movflags", "+faststart", "-f", "mp4", `${into}.m4a`],
  ...["-map", "0:a:0", "-vn", ...bare, "-af", levelled(heard)],
  ...["-c:a", "libmp3lame", "-b:a", "128k", "-ac", "2", "-ar", "48000", "-f", "mp3", `${into}.mp3`],
];

/** One picture that stands for a film: the fullest of a second, not quite at its beginning. */
export const poster = (
  file: string,
  reader: string,
  { at, size, into }: { readonly at: number; readonly size: Size; readonly into: string },
) => [
  ...["-ss", at.toFixed(3), ...openWith(reader), "-i", file, "-map", "0:v:0", "-an", ...bare],
  ...["-vf", `thumbnail=25,scale=${size.width}:${size.height},setsar=1`, "-frames:v", "1"],
  ...["-threads", "2", "-c:v", "png", "-f", "image2", "-update", "1", into],
];
