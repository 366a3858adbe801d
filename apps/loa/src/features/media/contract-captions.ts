import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { Id, text } from "../../platform/contract/values.ts";

/** Most captions of a piece, letters of one, and bytes of a file of them. */
export const captionLimits = { cues: 6000, letters: 300, bytes: 1_048_576, transcript: 200_000 };

/** What is said from one moment to another, in seconds from the beginning. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A line of a captions file that cannot be read, and why. */
export interface CaptionFault {
  /** From 1. */
  readonly line: number;
  readonly what: "time" | "order" | "empty" | "length" | "number";
}

const moment = /(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})/;
const span = new RegExp(`^\\s*${moment.source}\\s*-->\\s*${moment.source}`);

const secondsOf = ([hours = "0", minutes = "0", seconds = "0", rest = "0"]: readonly (
  | string
  | undefined
)[]) => Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${rest.padEnd(3, "0")}`);

/**
 * Reads captions in WebVTT or SubRip; what a player would take for a command (tags, styles, regions, places on the
 * screen) is left out, so that nothing but words and times is kept.
 * @example readCaptions("00:01.000 --> 00:02.000\nXin chào").cues // [{ from: 1, to: 2, text: "Xin chào" }]
 */
export function readCaptions(said: string): {
  readonly cues: Cue[];
  readonly faults: CaptionFault[];
} {
  const cues: Cue[] = [];
  const faults: CaptionFault[] = [];
  for (const { line, head, words } of blocksOf(said)) {
    const found = span.exec(head);
    if (!found) {
      faults.push({ line, what: "time" });
      continue;
    }
    const cue = {
      ...{ from: secondsOf(found.slice(1, 5)), to: secondsOf(found.slice(5, 9)) },
      text: plain(words),
    };
    const what = faultOf(cue, cues.at(-1));
    if (what) faults.push({ line, what });
    cues.push(cue);
  }
  if (cues.length > captionLimits.cues) faults.push({ line: 1, what: "number" });
  return { cues, faults };
}

/** The lines that hold times, each with the words up to the next empty line. */
function blocksOf(said: string) {
  const lines = said.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  return lines.flatMap((head, at) => {
    if (!head.includes("-->")) return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => line.trim() === "" || line.includes("-->"));
    const words = (end < 0 ? rest : rest.slice(0, end)).join("\n");
    return [{ line: at + 1, head, words }];
  });
}

/** What is wrong with a caption behind the one before it; undefined when nothing is. */
export function faultOf(cue: Cue, before: Cue | undefined): CaptionFault["what"] | undefined {
  if (cue.text === "") return "empty";
  if (cue.text.length > captionLimits.letters) return "length";
  if (!(cue.to > cue.from)) return "time";
  return before && cue.from < before.from ? "order" : undefined;
}

const entities: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": " ", "&lrm;": "", "&rlm;": "" },
};

function plain(words: string): string {
  return words
    .replace(/<[^<>]*>|\{\\[^{}]*\}/g, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => entities[entity] ?? "")
    .replace(/[ \t]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
}

/** Captions as WebVTT: words and times, and nothing a player would take for a command. */
export function writeCaptions(cues: readonly Cue[]): string {
  const blocks = cues.map(({ from, to, text: words }) => {
    const safe = words
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/\n{2,}/g, "\n");
    return `${clock(from)} --> ${clock(to)}\n${safe}\n`;
  });
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

/** A moment as captions write it: `00:01:02.500`. */
export function clock(seconds: number): string {
  const thousandths = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [thousandths / 3_600_000, (thousandths / 60_000) % 60];
  const [whole, rest] = [(thousandths / 1000) % 60, thousandths % 1000];
  return `${two(hours)}:${two(minutes)}:${two(whole)}.${String(rest).padStart(3, "0")}`;
}

/** The moment somebody typed: `1:02`, `1:02.5`, `62.5`; null for anything else. */
export function typedMoment(typed: string): number | null {
  const found = /^\s*(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,3})(?:[.,](\d{1,3}))?\s*$/.exec(typed);
  return found ? secondsOf(found.slice(1, 5)) : null;
}

/** Everything that is said, in paragraphs that end where a pause is. */
export function transcriptOf(cues: readonly Cue[]): string {
  let said = "";
  cues.forEach((cue, at) => {
    const before = cues[at - 1];
    const pause = before ? cue.from - before.to > 2.5 : false;
    const gap = said === "" ? "" : pause ? "\n" : " ";
    said += `${gap}${cue.text.replace(/\n/g, " ")}`;
  });
  return said;
}

export const WordsLanguage = z.enum(["vi", "en"]);

/** Words for who does not hear a piece, in one language. */
export const MediaWording = z.object({
  language: WordsLanguage,
  captions: z.array(z.object({ from: z.number(), to: z.number(), text: z.string() })),
  transcript: z.string(),
});
export type MediaWording = z.infer<typeof MediaWording>;

const Wording = z.object({ mediaId: Id, language: WordsLanguage });

export const getWording = endpoint({
  method: "get",
  path: "/media/:mediaId/wordings/:language",
  summary: { vi: "Phụ đề, lời ghi", en: "Captions and transcript" },
  params: Wording,
  response: MediaWording,
});

/** `captions` is WebVTT or SubRip; empty takes them away. */
export const keepCaptions = endpoint({
  method: "put",
  path: "/media/:mediaId/wordings/:language/captions",
  summary: { vi: "Ghi phụ đề", en: "Keep captions" },
  params: Wording,
  body: z.object({ captions: z.string().max(captionLimits.bytes) }),
  maxJsonBytes: 2 * captionLimits.bytes,
  response: MediaWording,
});

export const keepTranscript = endpoint({
  method: "put",
  path: "/media/:mediaId/wordings/:language/transcript",
  summary: { vi: "Ghi lời", en: "Keep a transcript" },
  params: Wording,
  body: z.object({ transcript: text(captionLimits.transcript) }),
  maxJsonBytes: captionLimits.bytes,
  response: MediaWording,
});
