import { fork } from "node:child_process";
import { workerUrl } from "../config/paths.ts";
import type { ThreadLimits } from "./answer-of-thread.ts";
import { askerOf } from "./ask-one.ts";
import type { OpenThread } from "./open-thread.ts";

/** What a process answers a question with. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: string };

/**
 * As `openThread`, in a process of its own that starts in `folder` and is handed nothing of this program's environment:
 * foreign code that fails by itself, or takes all memory, takes nobody's request with it, and is ended at once.
 */
export function openProcess<Question, Answer>(
  file: string,
  what: string,
  folder: string,
  { milliseconds, memoryMb }: ThreadLimits,
): OpenThread<Question, Answer> {
  const child = fork(workerUrl(file), [], {
    ...{ cwd: folder, env: {}, serialization: "advanced" },
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // The program waits for no process that nobody asks; the process ends when its channel does.
  child.unref();
  child.channel?.unref();
  const ask = askerOf<Question, Outcome<Answer>>(
    child,
    (question) => child.send(question as object),
    what,
    milliseconds,
  );
  return {
    ask: async (question) => answerIn(await ask(question)),
    end: () => void child.kill("SIGKILL"),
  };
}

function answerIn<Answer>(outcome: Outcome<Answer>): Answer {
  if ("error" in outcome) throw new Error(outcome.error);
  return outcome.answer;
}
