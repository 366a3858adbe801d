import type { Finding, Task } from "../plan-document.ts";
import { quotedProgram } from "../tasks/quota.ts";
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
  // A programme with a name is compared by it, whoever leads.
  if (!kind || quotedProgram(task.title) !== null) return [];
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

/** The first task's own figure stands; what the second adds in words, units and places is kept with it. */
const oneProduct = (perYear: number, into: string): NonNullable<Finding["otherwise"]> => ({
  proposal: `Một sản phẩm, ${perYear}/năm, ghi ở ${into}`,
  english: `One product, ${perYear} a year, kept at ${into}`,
  fix: { kind: "merge", into },
});

function doubt(first: Product, second: Product): Finding {
  const { perYear } = first;
  return {
    code: "duplicate-product",
    severity: "doubt",
    path: second.task.path,
    source: second.task.sources.title,
    message: `Nhiệm vụ ${first.task.path} và ${second.task.path} có thể là một sản phẩm (cùng đơn vị, cùng loại, cùng ${perYear}/năm). Đề nghị xác nhận ${perYear} hay ${perYear * 2} sản phẩm mỗi năm.`,
    proposal: `Hai sản phẩm, ${perYear * 2}/năm`,
    otherwise: oneProduct(perYear, first.task.path),
    english: {
      message: `Tasks ${first.task.path} and ${second.task.path} may be one product (same unit, same kind, same ${perYear} a year). Confirm ${perYear} or ${perYear * 2} a year.`,
      proposal: `Two products, ${perYear * 2} a year`,
    },
  };
}

const LONG_ENOUGH = 20;

/** The same words for the same unit and time: perhaps one task that stands twice. */
function sameWords(tasks: readonly Task[]): Finding[] {
  const seen = new Map<string, Task>();
  const result: Finding[] = [];
  for (const task of tasks) {
    const title = foldName(task.title);
    const key = [title, task.timing?.raw ?? "", ...task.lead.map(foldName)].join("|");
    const first = seen.get(key);
    if (title.length < LONG_ENOUGH || task.lead.length === 0) continue;
    if (!first) seen.set(key, task);
    else result.push(twice(first, task));
  }
  return result;
}

function twice(first: Task, second: Task): Finding {
  return {
    code: "duplicate-product",
    severity: "doubt",
    path: second.path,
    source: second.sources.title,
    message: `Nhiệm vụ ${first.path} và ${second.path} có cùng nội dung, cùng đơn vị chủ trì, cùng thời gian. Đề nghị xác nhận là một hay hai nhiệm vụ.`,
    proposal: "Hai nhiệm vụ riêng",
    otherwise: {
      proposal: `Một nhiệm vụ, ghi ở ${first.path}`,
      english: `One task, kept at ${first.path}`,
      fix: { kind: "merge", into: first.path },
    },
    english: {
      message: `Tasks ${first.path} and ${second.path} have the same words, lead and time. Confirm whether they are one task or two.`,
      proposal: "Two tasks",
    },
  };
}

/** What one programme is known by, whoever makes it: its kind, and the name it is given in quotation marks or else its title. */
interface Programme {
  readonly task: Task;
  readonly name: string;
  readonly key: string;
  readonly channel: string | null;
  readonly perYear: number;
}

/** Words of a title up to its first amount or clause, where they are enough to know a programme by. */
function bareTitle(title: string): string | null {
  const [words = ""] = title.split(/[,;:(\d]/);
  return words.trim().length >= LONG_ENOUGH ? words.trim() : null;
}

function programmesOf(task: Task): Programme[] {
  const kind = PRODUCT.exec(plain(task.title))?.[0];
  return task.quotas.flatMap(({ perYear, program, channel }): Programme[] => {
    const name = program ?? quotedProgram(task.title) ?? bareTitle(task.title);
    if (!kind || !name || perYear === null) return [];
    const key = `${kind}|${foldName(name)}`;
    return [{ task, name, key, channel: channel ?? null, perYear }];
  });
}

/** A programme on the air is not the same one in print; where one side names no channel it may be. */
const mayBeOne = (one: Programme, other: Programme): boolean =>
  one.task !== other.task &&
  (one.channel === null || other.channel === null || one.channel === other.channel);

function shared(first: Programme, second: Programme): Finding {
  const sum = first.perYear + second.perYear;
  const [one, other] = [first.task.path, second.task.path];
  const each = [...new Set([first.perYear, second.perYear])].join(", ");
  return {
    code: "duplicate-product",
    severity: "doubt",
    path: other,
    source: second.task.sources.title,
    message: `Nhiệm vụ ${one} và ${other} có thể là một sản phẩm: cùng nêu “${first.name}”, ${first.perYear}/năm và ${second.perYear}/năm. Đề nghị xác nhận mỗi năm ${each} hay ${sum} sản phẩm.`,
    proposal: `Hai sản phẩm, ${sum}/năm`,
    otherwise: oneProduct(first.perYear, one),
    english: {
      message: `Tasks ${one} and ${other} may be one product: both name “${first.name}”, ${first.perYear} a year and ${second.perYear} a year. Confirm ${each} or ${sum} a year.`,
      proposal: `Two products, ${sum} a year`,
    },
  };
}

/** One programme given to two tasks, whoever leads them and however often each owes it. */
function sameProgrammes(tasks: readonly Task[]): Finding[] {
  const seen = new Map<string, Programme[]>();
  const told = new Map<string, Finding>();
  for (const programme of tasks.flatMap(programmesOf)) {
    const alike = seen.get(programme.key) ?? [];
    const first = alike.find((other) => mayBeOne(other, programme));
    const { path } = programme.task;
    if (first && !told.has(path)) told.set(path, shared(first, programme));
    if (alike.length < 20) seen.set(programme.key, [...alike, programme]);
  }
  return [...told.values()];
}

/** Two tasks that look like one product counted twice. */
export function duplicateDoubts({ tasks }: Reading): Finding[] {
  const asked = new Set<string | undefined>();
  return [...sameProducts(tasks), ...sameProgrammes(tasks), ...sameWords(tasks)].filter(
    ({ path }) => !asked.has(path) && asked.add(path),
  );
}

function sameProducts(tasks: readonly Task[]): Finding[] {
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
