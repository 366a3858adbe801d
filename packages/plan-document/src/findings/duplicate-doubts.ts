import type { Finding, Task } from "../plan-document.ts";
import { foldName, plain } from "../text/fold.ts";
import type { Reading } from "./reading.ts";

const PRODUCT =
  /ban tin|chuyen muc|chuyen trang|tap chi|cuoc thi|hoi thi|video|phong su|poster|infographic|to roi|cam nang|so tay|podcast/;

interface Product {
  readonly task: Task;
  /** What makes two products the same: kind, yearly figure, channel. */
  readonly key: string;
  readonly perYear: number;
}

/** Products of a task that are one a task: a programme with a name of its own is told apart by it. */
function productsOf(task: Task): Product[] {
  const kind = PRODUCT.exec(plain(task.title))?.[0];
  if (!kind) return [];
  return task.quotas
    .filter(({ perYear, program }) => perYear !== null && program === undefined)
    .map((quota) => ({
      task,
      key: [kind, quota.perYear, quota.channel ?? ""].join("|"),
      perYear: quota.perYear ?? 0,
    }));
}

function shareLead(one: Task, other: Task): boolean {
  const leads = new Set(one.lead.map(foldName));
  return other.lead.some((name) => leads.has(foldName(name)));
}

function doubt(first: Product, second: Product): Finding {
  const { perYear } = first;
  return {
    code: "duplicate-product",
    severity: "doubt",
    path: second.task.path,
    source: second.task.sources.title,
    message: `Nhiệm vụ ${first.task.path} và ${second.task.path} có thể là một sản phẩm (cùng đơn vị, cùng loại, cùng ${perYear}/năm). Đề nghị xác nhận ${perYear} hay ${perYear * 2} sản phẩm mỗi năm.`,
    proposal: `Hai sản phẩm, ${perYear * 2}/năm`,
    english: {
      message: `Tasks ${first.task.path} and ${second.task.path} may be one product (same unit, same kind, same ${perYear} a year). Confirm ${perYear} or ${perYear * 2} a year.`,
      proposal: `Two products, ${perYear * 2} a year`,
    },
  };
}

/** Two tasks that look like one product counted twice. */
export function duplicateDoubts({ tasks }: Reading): Finding[] {
  const seen = new Map<string, Product[]>();
  const result: Finding[] = [];
  for (const product of tasks.flatMap(productsOf)) {
    const alike = seen.get(product.key) ?? [];
    const first = alike.find(({ task }) => task !== product.task && shareLead(task, product.task));
    if (first) result.push(doubt(first, product));
    if (alike.length < 20) seen.set(product.key, [...alike, product]);
  }
  return result;
}
