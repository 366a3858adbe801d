import { systemClock } from "../../platform/clock.ts";
import { readEnv } from "../../platform/config/env.ts";
import { readMigrations } from "../../platform/db/migrate.ts";
import { examineAll } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import { type Language, languageOf, readArguments } from "./arguments.ts";
import { explained, migrationsFolder } from "./backup-parts.ts";
import type { Command } from "./command.ts";

const usage = "loa doctor [--json] [--lang vi|en]";
const options = { json: { type: "boolean", default: false }, lang: { type: "string" } } as const;

/** `loa doctor`: looks everything over, one line each; status 1 when anything fails, 0 with warnings only. */
export const doctorCommand: Command = async (args, output) => {
  const { values } = readArguments(args, { usage, options, words: 0 });
  const language = languageOf(values.lang);
  return explained(language, async () => {
    const lastStep = (await readMigrations(migrationsFolder())).at(-1)?.number ?? 0;
    const parts = { lastStep, now: systemClock.now(), tell: output.tell };
    const findings = await examineAll(readEnv(process.env), parts);
    output.out(
      values.json
        ? JSON.stringify(findings, null, 2)
        : findings.flatMap((one) => lines(one, language)).join("\n"),
    );
    return findings.some(({ state }) => state === "fail") ? 1 : 0;
  });
};

const marks: Readonly<Record<Finding["state"], Readonly<Record<Language, string>>>> = {
  ok: { vi: "được ", en: "ok   " },
  warn: { vi: "lưu ý", en: "warn " },
  fail: { vi: "HỎNG ", en: "FAIL " },
};

function lines({ check, state, said, todo }: Finding, language: Language): string[] {
  const line = `${marks[state][language]}  ${check.padEnd(14)}  ${said[language]}`;
  return todo ? [line, `${" ".repeat(23)}→ ${todo[language]}`] : [line];
}
