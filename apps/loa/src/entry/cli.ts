import { EnvError } from "../platform/config/env.ts";
import { EmbeddedError } from "../platform/db/embedded/index.ts";
import { MigrationError } from "../platform/db/migrate.ts";
import { languageOf } from "./cli/arguments.ts";
import type { Command, Output } from "./cli/command.ts";
import { Failure } from "./cli/failure.ts";
import { helpIn } from "./cli/help.ts";

// Loaded when asked for: reading a plan starts neither server nor database.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import("./cli/backup.ts")).backupCommand,
  restore: async () => (await import("./cli/restore.ts")).restoreCommand,
  doctor: async () => (await import("./cli/doctor.ts")).doctorCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
  read: async () => (await import("./cli/read.ts")).readCommand,
  import: async () => (await import("./cli/import.ts")).importCommand,
  issue: async () => (await import("./cli/issue.ts")).issueCommand,
  progress: async () => (await import("./cli/progress.ts")).progressCommand,
  report: async () => (await import("./cli/report.ts")).reportCommand,
  demo: async () => (await import("./cli/demo.ts")).demoCommand,
  "audit verify": async () => (await import("./cli/audit-verify.ts")).auditVerifyCommand,
  "units import": async () => (await import("./cli/units-import.ts")).unitsImportCommand,
  "users list": async () => (await import("./cli/users.ts")).usersListCommand,
  "users invite": async () => (await import("./cli/users.ts")).usersInviteCommand,
  "users suspend": async () => (await import("./cli/users.ts")).usersSuspendCommand,
  "users reset-two-steps": async () => (await import("./cli/users.ts")).usersResetTwoStepsCommand,
  "users resume": async () => (await import("./cli/users.ts")).usersResumeCommand,
};

/** Runs one command line (without `node` and the script) and returns its exit status. */
export async function main(
  argv: readonly string[],
  output: Output = standardOutput,
): Promise<number> {
  const [first = "help", second = ""] = argv;
  const pair = commands[`${first} ${second}`];
  const single = commands[first];
  try {
    if (pair) return await (await pair())(argv.slice(2), output);
    if (single) return await (await single())(argv.slice(1), output);
    return answerHelp(first, output);
  } catch (error) {
    return explain(error, output);
  }
}

function answerHelp(asked: string, output: Output): number {
  const help = helpIn(languageOf(undefined));
  if (["help", "--help", "-h"].includes(asked)) {
    output.out(help);
    return 0;
  }
  output.tell(`Không có lệnh "${asked}". / There is no command "${asked}".\n\n${help}`);
  return 2;
}

function explain(error: unknown, output: Output): number {
  if (error instanceof EnvError) {
    output.tell(`Biến môi trường chưa đúng / The environment is not right:\n${error.message}`);
    return 2;
  }
  if (error instanceof Failure) {
    output.tell(error.message);
    return error.status;
  }
  if (error instanceof EmbeddedError) {
    output.tell(`${error.sentence.vi} / ${error.sentence.en}`);
    return 1;
  }
  if (error instanceof MigrationError) {
    output.tell(error.message);
    return 1;
  }
  throw error;
}

const standardOutput: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
};
