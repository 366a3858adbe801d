import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getPlan, importPlan, type PlanDetail } from "../../features/plans/contract.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";

const usage = "loa import FILE... --as EMAIL [--no-wait] [--json] [--lang vi|en]";

/** `loa import FILE...`: hands a plan in as on screen (several pictures are its pages), and waits until it has been read. */
export const importCommand: Command = async (args, output) => {
  const options = { ...actingOptions, "no-wait": { type: "boolean", default: false } } as const;
  const { values, words } = readArguments(args, { usage, options, words: "some" });
  const files = await Promise.all(words.map(opened));
  return actingAs(values, output, async (acting) => {
    const { id } = await acting.call(importPlan, { body: {}, files });
    if (values["no-wait"]) return print(output, values.json ? JSON.stringify({ id }) : id);
    const plan = await untilRead(acting, id);
    if (plan.reading.failure) throw new Failure(acting.say(plan.reading.failure), 3);
    return tell(acting, plan, values.json);
  });
};

async function opened(path: string): Promise<File> {
  const bytes = await readFile(path).catch(() => {
    throw new Failure(`Không mở được ${path}. / Cannot open ${path}.`, 4);
  });
  return new File([bytes], basename(path));
}

// A running server reads it; without one, this process does.
async function untilRead(acting: Acting, planId: string): Promise<PlanDetail> {
  await acting.running.work();
  for (;;) {
    const plan = await acting.call(getPlan, { params: { planId } });
    if (plan.state !== "reading") return plan;
    await wait(200);
  }
}

function tell({ output, say, running }: Acting, plan: PlanDetail, json: boolean): number {
  const { id, title, documentNumber, state, counts } = plan;
  const address = `${running.services.baseUrl}/plans/${id}/review`;
  if (json) output.out(JSON.stringify({ id, title, documentNumber, state, ...counts }, null, 2));
  else
    output.out(
      [
        `${id}  ${title}`,
        `${counts.tasks} ${say(texts.tasks)} · ${counts.openFindings} ${say(texts.findings)}`,
        address,
      ].join("\n"),
    );
  return 0;
}

const texts = {
  tasks: { vi: "nhiệm vụ", en: "tasks" },
  findings: { vi: "điểm cần xem", en: "findings to settle" },
} as const;
