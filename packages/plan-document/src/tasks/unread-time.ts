import { nearestTime, wholePlan } from "../findings/time-answers.ts";
import type { Finding } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, wordsAt } from "../text/span.ts";
import { parseTiming } from "./timing.ts";

interface Place {
  readonly text: string;
  readonly year: number | null;
}

/** Words that leave the time to a document or an event to come. */
const WAITS =
  /^(?:trien khai |thuc hien )?(?:theo|sau khi|khi(?: co)?|ngay khi|dot xuat|can cu|phu thuoc|tuy)(?![a-z])/;

/** "Quý I" where the plan names no year: understood, but not to be placed. */
const ANY_YEAR = 2000;

interface Unread {
  readonly vi: string;
  readonly en: string;
}

function whyUnread(words: string, path: string, year: number | null): Unread {
  if (WAITS.test(plain(words)))
    return {
      vi: `Thời gian của nhiệm vụ ${path} tùy vào văn bản hoặc việc khác: “${words}”. Đề nghị nhập thời hạn khi đã biết.`,
      en: `The time of task ${path} waits for something else: “${words}”. Enter it when it is known.`,
    };
  if (lacksYear(words, year))
    return {
      vi: `Văn bản không nêu năm nên chưa tính được thời gian của nhiệm vụ ${path}: “${words}”. Đề nghị nhập thời gian kèm năm.`,
      en: `The document names no year, so the time of task ${path} cannot be placed: “${words}”. Enter it with its year.`,
    };
  return {
    vi: `Không đọc được thời gian của nhiệm vụ ${path}: “${words}”. Đề nghị nhập thời gian bằng tay.`,
    en: `The time of task ${path} was not understood: “${words}”. Enter it by hand.`,
  };
}

const lacksYear = (words: string, year: number | null): boolean =>
  year === null && parseTiming(words, { year: ANY_YEAR }) !== null;

/** What a person may take for it: the nearest reading, else the whole plan; nothing where only the year is missing. */
function timeAnswers(words: string, year: number | null) {
  if (lacksYear(words, year)) return {};
  const whole = wholePlan(year);
  const near = WAITS.test(plain(words)) ? null : nearestTime(words, year);
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
  const why = whyUnread(words, path, year);
  const { english, ...answers } = timeAnswers(words, year);
  return {
    ...{ code: "not-understood", severity: "doubt", path, source: span, message: why.vi },
    ...answers,
    english: { message: why.en, ...(english === undefined ? {} : { proposal: english }) },
  };
}
