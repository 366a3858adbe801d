import type { Finding } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, wordsAt } from "../text/span.ts";
import { nearestTime, wholePlan } from "./time-answers.ts";
import { timingInAnyYear } from "./timing.ts";

interface Place {
  readonly text: string;
  readonly year: number | null;
}

/** Words that leave the time to a document or an event to come. */
const WAITS =
  /^(?:trien khai |thuc hien )?(?:theo|sau khi|khi(?: co)?|ngay khi|dot xuat|can cu|phu thuoc|tuy)(?![a-z])/;

/** Why a time was not read. */
interface Cause {
  readonly waits: boolean;
  /** "Quý I" where the plan names no year: understood, but not to be placed. */
  readonly lacksYear: boolean;
}

const causeOf = (words: string, year: number | null): Cause => ({
  waits: WAITS.test(plain(words)),
  lacksYear: year === null && timingInAnyYear(words) !== null,
});

function messageOf(words: string, path: string, { waits, lacksYear }: Cause) {
  if (waits)
    return {
      vi: `Thời gian của nhiệm vụ ${path} tùy vào văn bản hoặc việc khác: “${words}”. Đề nghị nhập thời hạn khi đã biết.`,
      en: `The time of task ${path} waits for something else: “${words}”. Enter it when it is known.`,
    };
  if (lacksYear)
    return {
      vi: `Văn bản không nêu năm nên chưa tính được thời gian của nhiệm vụ ${path}: “${words}”. Đề nghị nhập thời gian kèm năm.`,
      en: `The document names no year, so the time of task ${path} cannot be placed: “${words}”. Enter it with its year.`,
    };
  return {
    vi: `Không đọc được thời gian của nhiệm vụ ${path}: “${words}”. Đề nghị nhập thời gian bằng tay.`,
    en: `The time of task ${path} was not understood: “${words}”. Enter it by hand.`,
  };
}

/** What a person may take for it: the nearest reading, else the whole plan; nothing where only the year is missing. */
function answersOf(words: string, year: number | null, { waits, lacksYear }: Cause) {
  if (lacksYear) return {};
  const whole = wholePlan(year);
  const near = waits ? null : nearestTime(words, year);
  if (!near) return { proposal: whole.vi, english: whole.en };
  const otherwise = {
    ...{ proposal: whole.vi, english: whole.en },
    fix: { kind: "time", raw: whole.vi } as const,
  };
  return { proposal: near, english: near, otherwise };
}

/** The doubt about a time that was not understood, at the place of its words. */
export function unreadFinding({ text, year }: Place, path: string, span: Span): Finding {
  const words = wordsAt(text, span);
  const cause = causeOf(words, year);
  const message = messageOf(words, path, cause);
  const { english, ...answers } = answersOf(words, year, cause);
  return {
    ...{ code: "not-understood", severity: "doubt", path, source: span, message: message.vi },
    ...answers,
    english: { message: message.en, ...(english === undefined ? {} : { proposal: english }) },
  };
}
