import { z } from "zod";
import { look, openWith, type Tools, Unfit } from "./tools.ts";

/** What a file holds. */
export interface Probed {
  /** How long it lasts. */
  readonly seconds: number;
  /** As it is shown: upright, with square dots; null where there is nothing to see. */
  readonly picture: { readonly width: number; readonly height: number } | null;
  readonly sound: boolean;
}

/** Longest piece taken, in seconds; a whole conference of a day is cut into parts. */
const longest = 6 * 3600;
const mostPixels = 8192 * 4352;

const Stream = z.object({
  codec_type: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  sample_aspect_ratio: z.string().optional(),
  disposition: z.object({ attached_pic: z.number().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
type Stream = z.infer<typeof Stream>;
const Report = z.object({
  streams: z.array(Stream).default([]),
  format: z.object({ duration: z.coerce.number().optional() }).optional(),
});

const asked =
  "format=duration:stream=codec_type,width,height,sample_aspect_ratio:stream_disposition=attached_pic:stream_side_data=rotation";

/** Looks into a file. @throws Unfit not-readable for what holds neither, too-large for what is longer or larger than anybody shows */
export async function probe(
  tools: Tools,
  folder: string,
  file: string,
  reader: string,
): Promise<Probed> {
  const said = await look(tools, folder, [
    ...["-v", "error", ...openWith(reader), "-show_entries", asked, "-of", "json", file],
  ]);
  const { streams, format } = Report.parse(JSON.parse(said));
  const shown = streams.find(isPicture);
  const probed = {
    seconds: format?.duration ?? 0,
    picture: shown ? shownSize(shown) : null,
    sound: streams.some(({ codec_type }) => codec_type === "audio"),
  };
  if (!(probed.seconds > 0) || (!probed.picture && !probed.sound))
    throw new Unfit("not-readable", said);
  const { width, height } = probed.picture ?? { width: 0, height: 0 };
  if (probed.seconds > longest || width * height > mostPixels) throw new Unfit("too-large", said);
  return probed;
}

// The cover of a song is a stream, too.
const isPicture = ({ codec_type, width, disposition }: Stream) =>
  codec_type === "video" && (width ?? 0) > 0 && disposition?.attached_pic !== 1;

/** Size of a stream as it is shown. */
export function shownSize(stream: Stream): { readonly width: number; readonly height: number } {
  const [, wide = "1", high = "1"] = /^(\d+):(\d+)$/.exec(stream.sample_aspect_ratio ?? "") ?? [];
  const stretched = Number(high) > 0 && Number(wide) > 0 ? Number(wide) / Number(high) : 1;
  const width = Math.round((stream.width ?? 0) * stretched);
  const height = stream.height ?? 0;
  const turned = stream.side_data_list?.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90);
  return turned ? { width: height, height: width } : { width, height };
}
