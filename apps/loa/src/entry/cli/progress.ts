import { getPlanOverview, type Overview } from "../../features/commitments/contract.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";
import { findPlan } from "./find-plan.ts";

const usage =
  "loa progress PLAN --as EMAIL [--as-of YYYY-MM-DD] [--stage recorded|approved|accepted] [--by-event-date] [--domain CODE] [--json] [--lang vi|en]";

const options = {
  ...actingOptions,
  "as-of": { type: "string" },
  stage: { type: "string", default: "recorded" },
  "by-event-date": { type: "boolean", default: false },
  domain: { type: "string" },
} as const;

const stages = ["recorded", "approved", "accepted"] as const;

/** `loa progress PLAN`: how a plan stands on a day, task by task. */
export const progressCommand: Command = async (args, output) => {
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  const stage = stages.find((one) => one === values.stage);
  if (!stage) throw new Failure(`Cách dùng / Usage: ${usage}`, 2);
  return actingAs(values, output, async (acting) => {
    const plan = await findPlan(acting, words[0] ?? "");
    const overview = await acting.call(getPlanOverview, {
      params: { planId: plan.id },
      query: {
        asOf: values["as-of"],
        stage,
        byEventDate: values["by-event-date"] ? "1" : undefined,
        domain: values.domain,
      },
    });
    return print(output, values.json ? JSON.stringify(overview, null, 2) : table(acting, overview));
  });
};

function table({ say }: Acting, { plan, asOf, figures, tasks }: Overview): string {
  const heading = [
    say(texts.task),
    say(texts.units),
    say(texts.due),
    say(texts.met),
    say(texts.late),
  ];
  const rows = tasks.map((task) => [
    `${task.path}  ${short(task.title)}`,
    ...[task.units, task.due, task.met, task.late].map(String),
  ]);
  const sum = [
    say(texts.sum),
    ...[figures.units, figures.due, figures.met, figures.late].map(String),
  ];
  return [
    `${plan.documentNumber ?? "—"}  ${plan.title}`,
    `${say(texts.asOf)} ${asOf}`,
    "",
    ...aligned([heading, ...rows, sum]),
  ].join("\n");
}

const short = (title: string) => (title.length > 60 ? `${title.slice(0, 59)}…` : title);

function aligned(rows: readonly (readonly string[])[]): string[] {
  const first = Math.max(...rows.map(([text = ""]) => text.length));
  return rows.map(([text = "", ...numbers]) =>
    [text.padEnd(first), ...numbers.map((number) => number.padStart(10))].join(" "),
  );
}

const texts = {
  task: { vi: "Nhiệm vụ", en: "Task" },
  units: { vi: "Đơn vị", en: "Units" },
  due: { vi: "Đến hạn", en: "Due" },
  met: { vi: "Đạt", en: "Met" },
  late: { vi: "Trễ", en: "Late" },
  sum: { vi: "Tổng cộng", en: "Total" },
  asOf: { vi: "Tính đến ngày", en: "As of" },
} as const;
