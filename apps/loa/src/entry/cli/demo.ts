import { setTimeout as wait } from "node:timers/promises";
import { getSetup, loadSample, type SampleProgress } from "../../features/setup/contract.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, languageOf, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";

const usage =
  "loa demo --as EMAIL [--json] [--lang vi|en] | loa demo --play [--out FOLDER] | loa demo --look [--day YYYY-MM-DD]";
const options = {
  ...actingOptions,
  play: { type: "boolean", default: false },
  out: { type: "string", default: "loa-nam-2025" },
  look: { type: "boolean", default: false },
  day: { type: "string" },
} as const;

/** `loa demo`: loads the sample province as on screen, and waits until it is there; `--play` plays a whole year, `--look` shows it. */
export const demoCommand: Command = async (args, output) => {
  const { values } = readArguments(args, { usage, options, words: 0 });
  if (values.play) {
    const { playDemo } = await import("./play.ts");
    return playDemo(output, languageOf(values.lang), values.out);
  }
  if (values.look) {
    const { lastDayOfPlay, lookAround } = await import("./look.ts");
    return lookAround(output, languageOf(values.lang), values.day ?? lastDayOfPlay);
  }
  return actingAs(values, output, async (acting) => {
    await acting.call(loadSample);
    const sample = await untilLoaded(acting);
    if (sample.state === "failed") throw new Failure(acting.say(texts.failed), 1);
    return print(output, values.json ? JSON.stringify(sample, null, 2) : summary(acting, sample));
  });
};

async function untilLoaded(acting: Acting): Promise<SampleProgress> {
  await acting.running.work();
  let told = "";
  for (;;) {
    const { sample } = await acting.call(getSetup);
    if (sample.state !== "running") return sample;
    const step = `${sample.step} ${sample.done}/${sample.total}`;
    if (step !== told) acting.output.tell(step);
    told = step;
    await wait(500);
  }
}

function summary({ say, running }: Acting, sample: SampleProgress): string {
  const people = sample.people.map(({ email, name }) => `  ${email}  ${name}`);
  return [
    `${running.services.baseUrl}/plans/${sample.planId}/overview`,
    `${say(texts.password)} ${sample.password}`,
    ...people,
  ].join("\n");
}

const texts = {
  password: { vi: "Mật khẩu chung của người mẫu:", en: "Password shared by the sample people:" },
  failed: {
    vi: "Chưa nạp xong tỉnh mẫu; những gì đã nạp được giữ lại. Hãy chạy lại lệnh này.",
    en: "The sample province is not loaded; what was loaded is kept. Run this command again.",
  },
} as const;
