import { inText, kindNouns } from "../reporting/index.ts";
import type { UnitFigures, UnitSection } from "./contract.ts";

/** What a section says by itself while nobody has written it: only what the numbers say. */
export function draftText(key: UnitSection, figures: UnitFigures): string {
  return key === "results" ? [overall(figures), produced(figures)].filter(Boolean).join("\n") : "";
}

function overall({ numbers }: UnitFigures): string {
  if (numbers.due === 0) return "Trong kỳ, đơn vị chưa có nội dung nào đến hạn.";
  const share = Math.floor((numbers.met * 100) / numbers.due);
  const late =
    numbers.late === 0 ? "không có nội dung quá hạn" : `còn ${inText(numbers.late)} lượt quá hạn`;
  return `Trong kỳ, đơn vị có ${inText(numbers.due)} lượt phải hoàn thành đến hạn; đã hoàn thành ${inText(numbers.met)} lượt, đạt ${share}%; ${late}.`;
}

function produced({ numbers, kinds }: UnitFigures): string {
  if (numbers.items === 0) return "";
  const nouns: Readonly<Record<string, string>> = kindNouns;
  const each = kinds
    .filter((one) => one.items > 0)
    .map((one) => `${inText(one.items)} ${nouns[one.kind] ?? one.kind}`);
  const minutes = numbers.minutes > 0 ? `, thời lượng ${inText(numbers.minutes)} phút` : "";
  return `Đã thực hiện ${inText(numbers.items)} sản phẩm truyền thông, gồm: ${each.join("; ")}${minutes}.`;
}
