import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { lineName } from "../../platform/contract/line-name.ts";
import type { Changes, Counts } from "./contract.ts";

/** What a conclusion is drawn from. */
export interface Findings {
  readonly asOf: string;
  readonly whole: Counts;
  readonly changes: Changes | null;
  readonly lines: readonly {
    readonly code: string;
    readonly name: string;
    readonly counts: Counts;
  }[];
  readonly worstUnit: string | null;
  readonly worstTask: string | null;
}

export type Verdict = "empty" | "notStarted" | "good" | "mostly" | "slow" | "behind";

/**
 * How things stand in a word, by the share of late ones among the commitments whose time has come: none late nor at
 * risk, at most one in twenty late, at most one in five, more.
 */
export function verdictOf(counts: Counts): Verdict {
  const running = counts.done + counts.onTrack + counts.atRisk + counts.late;
  if (counts.total - counts.apart === 0) return "empty";
  if (running === 0) return "notStarted";
  if (counts.late === 0 && counts.atRisk === 0) return "good";
  if (counts.late * 20 <= running) return "mostly";
  return counts.late * 5 <= running ? "slow" : "behind";
}

const verdicts: Record<Verdict, Bilingual> = {
  empty: { vi: "chưa có cam kết nào phải thực hiện", en: "nothing is owed yet" },
  notStarted: { vi: "chưa cam kết nào đến kỳ thực hiện", en: "nothing has begun yet" },
  good: { vi: "kế hoạch đúng tiến độ", en: "the plan is on track" },
  mostly: { vi: "kế hoạch cơ bản đúng tiến độ", en: "the plan is mostly on track" },
  slow: { vi: "kế hoạch còn chậm ở một số việc", en: "the plan is slow in places" },
  behind: { vi: "kế hoạch đang chậm", en: "the plan is behind" },
};

/** One sentence for a leader, as a chief of office would say it, drawn from the figures alone. */
export function conclude(found: Findings): Bilingual {
  const verdict = verdictOf(found.whole);
  if (verdict === "empty" || verdict === "notStarted")
    return {
      vi: `Đến ngày ${shortDate(found.asOf)}, ${verdicts[verdict].vi}.`,
      en: `As of ${shortDate(found.asOf)}, ${verdicts[verdict].en}.`,
    };
  return {
    vi: `Đến ngày ${shortDate(found.asOf)}, ${verdicts[verdict].vi}: ${figures(found, "vi")}${focus(found, "vi")}.`,
    en: `As of ${shortDate(found.asOf)}, ${verdicts[verdict].en}: ${figures(found, "en")}${focus(found, "en")}.`,
  };
}

type Language = "vi" | "en";

function figures({ whole, changes }: Findings, language: Language): string {
  const good = whole.done + whole.onTrack;
  const running = good + whole.atRisk + whole.late;
  const n = (value: number) => numbers[language].format(value);
  const share = Math.floor((good * 100) / running);
  return {
    vi: `${n(good)} trên ${n(running)} cam kết đúng tiến độ (${share}%), ${n(whole.atRisk)} có nguy cơ chậm, ${n(whole.late)} quá hạn${trend(changes, whole, "vi")}`,
    en: `${n(good)} of ${n(running)} commitments are on track (${share}%), ${n(whole.atRisk)} at risk, ${n(whole.late)} late${trend(changes, whole, "en")}`,
  }[language];
}

function trend(changes: Changes | null, whole: Counts, language: Language): string {
  if (!changes) return "";
  const moved = whole.late - changes.before.late;
  const since = shortDate(changes.since);
  const by = numbers[language].format(Math.abs(moved));
  if (moved === 0) return { vi: `, không đổi so với ${since}`, en: `, as on ${since}` }[language];
  return moved > 0
    ? { vi: `, tăng ${by} so với ${since}`, en: `, ${by} more than on ${since}` }[language]
    : { vi: `, giảm ${by} so với ${since}`, en: `, ${by} fewer than on ${since}` }[language];
}

function focus({ worstUnit, worstTask, lines, whole }: Findings, language: Language): string {
  if (whole.late === 0 || !worstUnit || !worstTask) return "";
  const line = worstLine(lines);
  return {
    vi: `${line ? `; chậm nhiều nhất ở lĩnh vực ${line}` : ""}; cần đôn đốc trước hết ${worstUnit} và mục ${worstTask}`,
    en: `${line ? `; most of it in ${line}` : ""}; first to be urged: ${worstUnit} and task ${worstTask}`,
  }[language];
}

/** The line with most late commitments; null where there is one line or two are even. */
function worstLine(lines: Findings["lines"]): string | null {
  const [first, second] = [...lines].sort((a, b) => b.counts.late - a.counts.late);
  return first?.code && second && first.counts.late > second.counts.late
    ? lineName(first.code)
    : null;
}

const numbers = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };
