import { parseMarker } from "../outline/markers.ts";
import { labelledField } from "../tasks/labels.ts";
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

const GIVES_OUT =
  /(?:phan cong|giao)(?: cac)? (?:nhiem vu|cong viec|trach nhiem)|ban hanh ke hoach|phe duyet ke hoach|chuong trinh cong tac|^ke hoach/;
const ATTACHED = /kem theo|dinh kem/;

const fieldsIn = (lines: readonly PlacedLine[], field: "actor" | "time"): number =>
  lines.filter(
    ({ line }) =>
      labelledField(line.text.replace(/^(?:[-+*•]|[a-zđ]\)|\d{1,2}[.)])\s*/u, "")) === field,
  ).length;

/** A decision whose articles are themselves the plan: each gives work with label lines for who does it and when. */
function findArticlesPlan(lines: readonly PlacedLine[]): ArticlePlan | null {
  const start = lines.findIndex(({ line }) => ARTICLE.test(plain(line.text.slice(0, 20))));
  if (start < 0) return null;
  const recipients = lines.findIndex(({ line }) => /^nơi nhận/iu.test(line.text));
  const end = recipients < start ? lines.length : recipients;
  const own = lines.slice(start, end);
  const head = lines.slice(0, start).map(({ line }) => plain(line.text.slice(0, 200)));
  const isWhole = own.slice(0, 3).every(({ line }) => !ATTACHED.test(plain(line.text)));
  if (!isWhole || !head.some((text) => GIVES_OUT.test(text))) return null;
  return fieldsIn(own, "actor") >= 2 && fieldsIn(own, "time") >= 2 ? { start, end } : null;
}

/** "Điều 1. Ban hành Kế hoạch … với các nội dung sau:" with the plan's own headings below it, up to the next article. */
export function findArticlePlan(lines: readonly PlacedLine[]): ArticlePlan | null {
  const start = lines.findIndex(({ line }) => ISSUES.test(plain(line.text.slice(0, 200))));
  if (start < 0) return findArticlesPlan(lines);
  const rest = lines.slice(start + 1);
  const next = rest.findIndex(({ line }) => ARTICLE.test(plain(line.text.slice(0, 20))));
  const end = next < 0 ? lines.length : start + 1 + next;
  const headings = lines
    .slice(start + 1, end)
    .filter(({ line }) => HEADINGS.has(parseMarker(line.text)?.kind ?? "")).length;
  return headings >= 2 ? { start, end } : findArticlesPlan(lines);
}
