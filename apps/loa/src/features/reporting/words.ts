import { shortDate, vietnameseNumber } from "@loa/official-document";
import type { OutputKind } from "./contract-shapes.ts";

/** What the line's work is called in an official text. */
export function lineName(domain: string): string {
  return { CDS: "chuyển đổi số", CCHC: "cải cách hành chính" }[domain] ?? domain;
}

/** The window as official papers write it: `quý II năm 2025`; own dates are written out. */
export function windowName(windowKey: string, year: number, from: string, to: string): string {
  const quarter = /^quarter-([1-4])$/.exec(windowKey)?.[1];
  if (quarter) return `quý ${["I", "II", "III", "IV"][Number(quarter) - 1]} năm ${year}`;
  if (windowKey === "halfyear-1") return `6 tháng đầu năm ${year}`;
  if (windowKey === "year") return `năm ${year}`;
  return `từ ngày ${shortDate(from)} đến ngày ${shortDate(to)}`;
}

/** Nouns of the kinds in a sentence. */
export const kindNouns: Readonly<Record<OutputKind, string>> = {
  article: "tin, bài",
  episode: "chuyên mục phát thanh, truyền hình",
  edition: "số bản tin, trang báo",
  post: "bài đăng mạng xã hội",
  clip: "video clip, phóng sự",
  poster: "poster, ấn phẩm trực quan",
  event: "sự kiện, hội nghị",
  class: "lớp tập huấn, bồi dưỡng",
  contest: "cuộc thi, hội thi",
  document: "văn bản",
  other: "kết quả khác",
};

/** What a row of the table counts. */
export function nounOf(line: { readonly measure: string; readonly noun: string | null }): string {
  if (line.measure === "replay") return "lượt phát lại";
  if (line.measure === "milestone") return "nhiệm vụ";
  if (line.measure === "continuous") return "kỳ thường xuyên";
  return line.noun ?? "sản phẩm";
}

/** Numbers in sentences: below ten with a leading zero, as in official texts (05 tin, bài). */
export function inText(value: number): string {
  return value > 0 && value < 10 ? `0${value}` : vietnameseNumber(value);
}
