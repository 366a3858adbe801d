import { shortDate } from "@loa/official-document";
import type { NewOutput } from "../outputs/index.ts";

/** One occurrence of the sample plan that some unit owes. */
export interface OwedOccurrence {
  readonly commitmentId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly measure: string;
  readonly slot: number;
  readonly periodStart: string;
  readonly dueOn: string;
  readonly required: number;
  readonly title: string;
  readonly programme: string | null;
  readonly channel: string | null;
  readonly minutesEach: number | null;
}

/** A sample output with the day it was recorded. */
export interface SampleOutput {
  readonly recordedOn: string;
  readonly input: NewOutput;
}

/**
 * What a unit plausibly delivered for one occurrence by `today`: most on time, some late, some units chronically
 * behind. The same occurrence always gives the same outputs.
 */
export function sampleOutputs(owed: OwedOccurrence, today: string): SampleOutput[] {
  const diligence = diligenceOf(owed.unitCode);
  const outputs: SampleOutput[] = [];
  for (let piece = 0; piece < owed.required; piece += 1) {
    const luck = chance(owed.commitmentId, owed.slot, piece);
    if (luck > diligence) continue;
    const happenedOn = day(owed, luck > diligence - 0.06, piece);
    const recordedOn = shift(
      happenedOn,
      Math.floor(chance(owed.commitmentId, owed.slot, piece, 7) * 4),
    );
    if (recordedOn <= today) outputs.push({ recordedOn, input: output(owed, piece, happenedOn) });
  }
  return outputs;
}

// Nearly all units do nearly everything; one in eight is behind for good.
function diligenceOf(unitCode: string): number {
  const luck = chance(unitCode);
  return luck < 0.12 ? 0.6 : 0.94 + 0.06 * luck;
}

function output(owed: OwedOccurrence, piece: number, happenedOn: string): NewOutput {
  const replay = owed.measure === "replay";
  const name = (owed.programme ?? owed.title).replace(/\.$/, "");
  return {
    unitId: owed.unitId,
    title: `${replay ? "Phát lại: " : ""}${name} – ${shortDate(happenedOn)} (mẫu)`.slice(0, 500),
    kind: kindOf(owed),
    happenedOn,
    channel: owed.channel,
    language: "vi",
    translationOf: null,
    quantity: 1,
    minutes: owed.minutesEach,
    replays: replay ? 1 : 0,
    note: null,
    claims: [{ commitmentId: owed.commitmentId }],
    links: [
      `https://mau.loa.invalid/${owed.unitCode}/${owed.commitmentId.slice(-8)}/${owed.slot}-${piece}`,
    ],
    statement: null,
    clientKey: `sample:${owed.commitmentId}:${owed.slot}:${piece}`,
  };
}

const words: readonly (readonly [RegExp, NewOutput["kind"]])[] = [
  [/phát thanh|truyền hình|truyền thanh|phát sóng/i, "episode"],
  [/bản tin|chuyên trang|báo in/i, "edition"],
  [/tin, bài|cổng/i, "article"],
  [/zalo|facebook/i, "post"],
  [/clip|phóng sự/i, "clip"],
  [/poster|trực quan/i, "poster"],
  [/lớp|tập huấn|bồi dưỡng/i, "class"],
  [/thi /i, "contest"],
  [/văn bản|công khai/i, "document"],
];

function kindOf(owed: OwedOccurrence): NewOutput["kind"] {
  const text = `${owed.channel ?? ""} ${owed.title} `;
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? "event";
}

// On time somewhere in the period, or late by up to three weeks.
function day(owed: OwedOccurrence, late: boolean, piece: number): string {
  const luck = chance(owed.commitmentId, owed.slot, piece, 3);
  if (late) return shift(owed.dueOn, 1 + Math.floor(luck * 21));
  const length = (Date.parse(owed.dueOn) - Date.parse(owed.periodStart)) / 86_400_000;
  return shift(owed.dueOn, -Math.floor(luck * Math.min(length, 25)));
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A number from 0 to 1 that depends on its words alone (FNV-1a, then mixed). */
function chance(...parts: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const letter of parts.join("/")) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000;
}
