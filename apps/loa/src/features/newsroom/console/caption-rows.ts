import { type CaptionFault, type Cue, clock, faultOf, typedMoment } from "../../media/contract.ts";

/** A caption as it is being typed. */
export interface CaptionRow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

let made = 0;

function nextKey(): string {
  made += 1;
  return `cue-${made}`;
}

/** A moment as people write it: `1:02.5`. */
export function shortClock(seconds: number): string {
  const [hours = "", minutes = "", rest = ""] = clock(seconds).split(":");
  const short = rest.replace(/\.?0+$/, "");
  return Number(hours) > 0 ? `${Number(hours)}:${minutes}:${short}` : `${Number(minutes)}:${short}`;
}

/** A caption to be changed. */
export const rowOf = ({ from, to, text }: Cue): CaptionRow => ({
  ...{ key: nextKey(), from: shortClock(from), to: shortClock(to), text },
});

/** An empty caption of two seconds. */
export const rowAt = (seconds: number): CaptionRow =>
  rowOf({ from: seconds, to: seconds + 2, text: "" });

/** What a row says; what is no time is no number. */
export const cueOf = ({ from, to, text }: CaptionRow): Cue => ({
  from: typedMoment(from) ?? Number.NaN,
  to: typedMoment(to) ?? Number.NaN,
  text: text.trim(),
});

/** What is wrong with each row, by its place. */
export function rowFaults(rows: readonly CaptionRow[]): (CaptionFault["what"] | undefined)[] {
  const cues = rows.map(cueOf);
  return cues.map((cue, at) => (Number.isNaN(cue.from) ? "time" : faultOf(cue, cues[at - 1])));
}
