import type { Env } from "../../platform/config/env.ts";
import { hasDatabase, openFoundation } from "../foundation.ts";
import { examineDatabase } from "./database.ts";
import { asked, type Finding, warn } from "./finding.ts";
import { examineMachine } from "./machine.ts";
import { examineMail, examineSample, examineStore } from "./outside.ts";
import { examineWork } from "./work.ts";

/** Everything the doctor looks at; nothing is changed and no database is made. */
export async function examineAll(
  env: Env,
  parts: { readonly lastStep: number; readonly now: Date; readonly tell: (line: string) => void },
): Promise<Finding[]> {
  const machine = await examineMachine(env);
  const mail = await asked("mail", () => examineMail(env));
  if (!hasDatabase(env)) return [...machine, noDatabase, mail];
  const foundation = await openFoundation(env, { tell: parts.tell, share: true });
  try {
    const { ownerUrl, files } = foundation;
    const database = await examineDatabase(ownerUrl, parts.lastStep, parts.now);
    const store = await asked("files", () => examineStore(env, files));
    const upToDate = database.some(({ check, state }) => check === "migrations" && state === "ok");
    const inside = upToDate
      ? [
          await asked("file-sample", () => examineSample(ownerUrl, files)),
          ...(await examineWork(ownerUrl)),
        ]
      : [];
    return [...machine, ...database, store, mail, ...inside];
  } finally {
    await foundation.stop();
  }
}

const noDatabase = warn(
  "database",
  ["chưa có cơ sở dữ liệu", "there is no database yet"],
  ["Chạy `loa serve` hoặc `loa restore`.", "Run `loa serve` or `loa restore`."],
);
