import { parseMarker } from "../outline/markers.ts";
import { plain } from "../text/fold.ts";
import type { PlacedLine } from "./layout.ts";

/** Lines of a plan whose text stands inside an article of the decision that issues it; `end` exclusive. */
export interface ArticlePlan {
  readonly start: number;
  readonly end: number;
}

const ISSUES =
  /^dieu \d+\s?[.:]\s*(?:ban hanh|phe duyet|thong qua)\s(?!kem theo).{0,40}(?:ke hoach|chuong trinh|phuong an|de an|nhiem vu)/;
const ARTICLE = /^dieu \d+\s?[.:]/;
const HEADINGS: ReadonlySet<string> = new Set(["part", "roman", "upper", "d1", "section"]);

/** "Điều 1. Ban hành Kế hoạch … với các nội dung sau:" with the plan's own headings below it, up to the next article. */
export function findArticlePlan(lines: readonly PlacedLine[]): ArticlePlan | null {
  const start = lines.findIndex(({ line }) => ISSUES.test(plain(line.text.slice(0, 200))));
  if (start < 0) return null;
  const rest = lines.slice(start + 1);
  const next = rest.findIndex(({ line }) => ARTICLE.test(plain(line.text.slice(0, 20))));
  const end = next < 0 ? lines.length : start + 1 + next;
  const headings = lines
    .slice(start + 1, end)
    .filter(({ line }) => HEADINGS.has(parseMarker(line.text)?.kind ?? "")).length;
  return headings >= 2 ? { start, end } : null;
}
