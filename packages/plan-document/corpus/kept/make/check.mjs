// Checks the gold of kept documents against their own text: kinds, order of dates, paths, exact words.
//   node packages/plan-document/corpus/kept/make/check.mjs FOLDER...
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const KINDS =
  "year quarter quarters month date dateBefore range continuous recurring relative".split(" ");
const PERIODS = "day week month quarter halfyear year total event".split(" ");

const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

/** The words of a source without the signs of the maker, tracked changes taken as accepted. */
function wordsOf(folder) {
  const source = join(folder, "source.txt");
  const text = readFileSync(existsSync(source) ? source : join(folder, "plan.txt"), "utf8");
  return plain(
    text
      .replace(/\{-.*?-\}|\{\?.*?\?\}|\{fn:.*?\}|\*\*/g, "")
      .replace(/\{\+(.*?)\+\}/g, "$1")
      .replace(/ \/\/ |\{br\}|\{tab\}/g, " "),
  );
}

const timesOf = ({ timing, timingAny = [] }) => [timing, ...timingAny].filter(Boolean);

/** Every string of a task that must stand in the document as it is. */
function quotedOf(task) {
  const { title, titleAny = [], lead, coordinating, directing = [], products = [], budget } = task;
  const quotas = task.quotas.flatMap(({ raw, unit, channel = "" }) => [raw, unit, channel]);
  const times = timesOf(task).map(({ raw }) => raw);
  const units = [...lead, ...coordinating, ...directing];
  return [title, ...titleAny, ...units, ...products, ...quotas, ...times, budget?.raw ?? ""];
}

function faultsOfTask(task) {
  const times = timesOf(task);
  const late = times.filter(({ start, end }) => start && end && start > end);
  const kinds = times.flatMap(({ kind, kindAny = [] }) => [kind, ...kindAny]);
  const periods = task.quotas.flatMap(({ per, perAny = [] }) => [per, ...perAny]);
  return [
    ...late.map(({ raw }) => `${task.path}: ends before it begins: ${raw}`),
    ...kinds.filter((kind) => !KINDS.includes(kind)).map((kind) => `${task.path}: kind ${kind}`),
    ...periods.filter((per) => !PERIODS.includes(per)).map((per) => `${task.path}: per ${per}`),
  ];
}

function faultsOf(folder) {
  const gold = JSON.parse(readFileSync(join(folder, "gold.json"), "utf8"));
  const words = wordsOf(folder);
  const quoted = [
    gold.documentNumber ?? "",
    ...gold.tasks.flatMap(quotedOf),
    ...gold.groups.map(({ title }) => title),
    ...gold.responsibilities.flatMap(({ title, units }) => [title, ...units]),
  ];
  return [
    ...(gold.id === basename(folder) ? [] : [`id ${gold.id}`]),
    ...(gold.isPlan || gold.tasks.length === 0 ? [] : ["tasks in what is no plan"]),
    ...quoted.filter((one) => !words.includes(plain(one))).map((one) => `not in the text: ${one}`),
    ...gold.tasks.flatMap(faultsOfTask),
  ];
}

for (const folder of process.argv.slice(2))
  for (const fault of faultsOf(folder)) {
    console.log(`${basename(folder)}: ${fault}`);
    process.exitCode = 1;
  }
