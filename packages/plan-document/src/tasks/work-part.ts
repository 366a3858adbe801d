import { lineage, type Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";

const WORK = /(?:noi dung|nhiem vu|hoat dong|giai phap|cong viec|chuong trinh|lich trinh)/;
const NO_WORK =
  /(?:muc (?:dich|tieu)|yeu cau|quan diem|kinh phi|to chuc thuc hien|chi tieu|can cu|danh gia|thuc trang|trach nhiem|phuong cham|nguyen tac|pham vi|doi tuong|hieu luc|thi hanh|giai thich tu ngu)/;

/** True for a line that stands under a heading of work, or in an article, not of aims, money or duties. */
export function isInWorkPart(node: Node): boolean {
  const above = lineage(node).slice(0, -1);
  const headings = above.map(({ text }) => plain(text.slice(0, 200)));
  const isWork =
    headings.some((text) => WORK.test(text)) ||
    above.some(({ marker }) => marker?.kind === "article");
  return isWork && !headings.some((text) => NO_WORK.test(text));
}
