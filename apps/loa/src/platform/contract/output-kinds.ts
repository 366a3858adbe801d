import { z } from "zod";
import type { Bilingual } from "./endpoint.ts";

/** What kinds of thing a unit produces: the words all features speak of outputs in. */
export const OutputKind = z.enum([
  "article",
  "episode",
  "edition",
  "post",
  "clip",
  "poster",
  "event",
  "class",
  "contest",
  "document",
  "other",
]);
export type OutputKind = z.infer<typeof OutputKind>;

/** What they are called. */
export const outputKindWords: Readonly<Record<OutputKind, Bilingual>> = {
  article: { vi: "Tin, bài", en: "Article" },
  episode: { vi: "Chuyên mục phát thanh, truyền hình", en: "Radio or TV episode" },
  edition: { vi: "Số bản tin, trang báo", en: "Edition" },
  post: { vi: "Bài đăng mạng xã hội", en: "Social post" },
  clip: { vi: "Video clip, phóng sự", en: "Video clip" },
  poster: { vi: "Poster, ấn phẩm trực quan", en: "Poster, print" },
  event: { vi: "Sự kiện, hội nghị", en: "Event" },
  class: { vi: "Lớp tập huấn, bồi dưỡng", en: "Class" },
  contest: { vi: "Cuộc thi, hội thi", en: "Contest" },
  document: { vi: "Văn bản", en: "Document" },
  other: { vi: "Khác", en: "Other" },
};
