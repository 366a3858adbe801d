import type { OutputKind } from "./contract.ts";

const words: readonly (readonly [RegExp, OutputKind])[] = [
  [/phát thanh|truyền hình|truyền thanh|phát sóng|chuyên mục|loa /i, "episode"],
  [/bản tin|chuyên trang|trang báo|báo in/i, "edition"],
  [/zalo|facebook|fanpage|mạng xã hội/i, "post"],
  [/clip|phóng sự|video/i, "clip"],
  [/poster|pa[- ]?nô|áp phích|tờ rơi|trực quan/i, "poster"],
  [/lớp|tập huấn|bồi dưỡng|khóa học/i, "class"],
  [/cuộc thi|hội thi/i, "contest"],
  [/hội nghị|hội thảo|tọa đàm|lễ |ngày hội|sự kiện/i, "event"],
  [/tin, bài|tin bài|\btin\b|\bbài\b|cổng thông tin/i, "article"],
  [/văn bản|công văn|kế hoạch|công khai/i, "document"],
];

/** What kind of thing would fill a duty, by the plan's own words, the most telling first; a guess a person may change. */
export function guessKind(...told: readonly (string | null)[]): OutputKind {
  for (const text of told) {
    const known = words.find(([pattern]) => pattern.test(text ?? ""));
    if (known) return known[1];
  }
  return "other";
}
