import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { Failure } from "./failure.ts";

/** The two languages a command speaks. */
export type Language = keyof Bilingual;

/** `--lang`, else the terminal's own (`LOA_LANG`, `LC_ALL`, `LANG`): English when it begins with `en`, Vietnamese otherwise. */
export function languageOf(asked: string | undefined): Language {
  const { LOA_LANG, LC_ALL, LANG } = process.env;
  return (asked ?? LOA_LANG ?? LC_ALL ?? LANG ?? "").toLowerCase().startsWith("en") ? "en" : "vi";
}

/** How a command is called: its line of usage, its options, how many words follow its name. */
export interface Usage<O extends NonNullable<ParseArgsConfig["options"]>> {
  readonly usage: string;
  readonly options: O;
  readonly words: number | "some";
}

/**
 * The command's words and options.
 * @throws Failure with status 2 and the line of usage when they are not as declared
 */
export function readArguments<const O extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  { usage, options, words }: Usage<O>,
) {
  const read = parseOrNull(args, options);
  const count = read?.positionals.length ?? 0;
  const isRight = words === "some" ? count > 0 : count === words;
  if (read && isRight) return { values: read.values, words: read.positionals };
  throw new Failure(`Cách dùng / Usage: ${usage}`, 2);
}

function parseOrNull<const O extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** Options of every command that acts in somebody's name. */
export const actingOptions = {
  as: { type: "string" },
  json: { type: "boolean", default: false },
  lang: { type: "string" },
} as const;
