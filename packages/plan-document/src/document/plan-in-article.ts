import { parseMarker } from "../outline/markers.ts";
import { deadlineLabel } from "../tasks/assignment-sentence.ts";
import { labelledField } from "../tasks/labels.ts";
import { readUnitLine } from "../tasks/unit-line.ts";
import { plain } from "../text/fold.ts";
import { subSpan } from "../text/span.ts";
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
  /(?:phan cong|giao)(?: cac)? (?:nhiem vu|cong viec|trach nhiem)|ban hanh (?:ke hoach|chuong trinh)|phe duyet ke hoach|chuong trinh cong tac|^ke hoach/;
const ATTACHED = /kem theo|dinh kem/;

/** "… phân công nhiệm vụ", or "Về việc ban hành Chương trình …" over articles that hold the programme themselves. */
const CHARGES =
  /(?:phan cong|giao)(?: thuc hien)?(?: cac| mot so)? (?:nhiem vu|cong viec|trach nhiem)|ban hanh (?:ke hoach|chuong trinh)/;
const AMENDS =
  /(?:sua doi|bo sung|dieu chinh|thay the).{0,120}(?:ke hoach|chuong trinh|phuong an|de an)/;
const MARK = /^(?:[-+*•“"]\s*)*(?:[a-zđ]\)|\d{1,2}[.)])?\s*/u;

const bare = ({ line }: PlacedLine): Pick<PlacedLine["line"], "text" | "span"> => {
  const length = MARK.exec(line.text)?.[0].length ?? 0;
  return { text: line.text.slice(length), span: subSpan(line.span, length, line.text.length) };
};

/** Bodies are named one by one, and their work has its times: a decision that gives out tasks, not spheres of duty. */
function chargesBodies(lines: readonly PlacedLine[]): boolean {
  const charged = clausesOf(lines).filter((item) => readUnitLine(item) !== null).length;
  return charged >= 2 && timesIn(lines) >= 2;
}

/** What stands under the titles of articles. */
const clausesOf = (lines: readonly PlacedLine[]): Pick<PlacedLine["line"], "text" | "span">[] =>
  lines.map(bare).filter(({ text }) => !/^điều\s/iu.test(text));

const timesIn = (lines: readonly PlacedLine[]): number =>
  clausesOf(lines).filter(({ text, span }) => deadlineLabel(text, span).length > 0).length;

/** "Điều 1. Nhiệm vụ của Phòng 1", "Điều 2. Văn phòng": each article gives a unit its work. */
function articlesAreUnits(lines: readonly PlacedLine[]): boolean {
  const titles = lines.flatMap(({ line }) => {
    const length = /^điều \d+\s?[.:]\s*/iu.exec(line.text)?.[0].length ?? 0;
    const rest = {
      text: line.text.slice(length),
      span: subSpan(line.span, length, line.text.length),
    };
    return length > 0 ? [rest] : [];
  });
  const units = titles.filter((title) => {
    const unit = readUnitLine({ ...title, text: title.text.replace(/[\s:.]+$/, "") });
    return unit !== null && unit.duty === null;
  });
  return units.length >= 2 && units.length * 3 >= titles.length * 2;
}

/** What takes the place of a plan's points gives out work itself. */
const amendsWork = (lines: readonly PlacedLine[]): boolean =>
  fieldsIn(lines, "actor") > 0 && fieldsIn(lines, "time") > 0;

const fieldsIn = (lines: readonly PlacedLine[], field: "actor" | "time"): number =>
  lines.filter(
    ({ line }) =>
      labelledField(line.text.replace(/^(?:[-+*•]|[a-zđ]\)|\d{1,2}[.)])\s*/u, "")) === field,
  ).length;

/** "Về việc thành lập Tổ công tác và phân công nhiệm vụ": who belongs to a group, and how it works. */
const SETS_UP =
  /^(?:.{0,40}(?:ve viec|v\/v) )?(?:thanh lap|kien toan|dieu chinh thanh vien|bo sung thanh vien)(?: va [a-z ]{3,30})? (?:to|ban|hoi dong|doan|tieu ban|nhom|bo phan|doi|mang luoi)(?![a-z])/;

/** A decision whose articles are themselves the plan: each gives work with label lines for who does it and when. */
function findArticlesPlan(lines: readonly PlacedLine[]): ArticlePlan | null {
  const start = lines.findIndex(({ line }) => ARTICLE.test(plain(line.text.slice(0, 20))));
  if (start < 0) return null;
  const recipients = lines.findIndex(({ line }) => /^nơi nhận/iu.test(line.text));
  const end = recipients < start ? lines.length : recipients;
  const own = lines.slice(start, end);
  const head = lines.slice(0, start).map(({ line }) => plain(line.text.slice(0, 200)));
  if (head.some((text) => AMENDS.test(text)) && amendsWork(own)) return { start, end };
  const isWhole = own.slice(0, 3).every(({ line }) => !ATTACHED.test(plain(line.text)));
  if (!isWhole || head.some((text) => SETS_UP.test(text))) return null;
  if (!head.some((text) => GIVES_OUT.test(text))) return null;
  const isLabelled = fieldsIn(own, "actor") >= 2 && fieldsIn(own, "time") >= 2;
  const isSaid = head.some((text) => CHARGES.test(text)) && chargesBodies(own);
  const isByUnit = articlesAreUnits(own) && timesIn(own) >= 2;
  return isLabelled || isSaid || isByUnit ? { start, end } : null;
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
