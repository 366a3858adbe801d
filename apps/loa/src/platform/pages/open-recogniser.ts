import { openBuiltIn } from "./built-in-recogniser.ts";
import type { Recogniser } from "./recogniser.ts";
import { openCommand } from "./tesseract-command.ts";

/**
 * A recogniser of its own thread or process: the machine's tesseract command where there is one, else the one that comes
 * with the program. Both have the same model. `onAlive` is told as it gets on with a page.
 */
export async function openRecogniser(onAlive?: () => void): Promise<Recogniser> {
  const command = await openCommand(onAlive);
  return command ? orBuiltIn(command, () => openBuiltIn(onAlive)) : openBuiltIn(onAlive);
}

/** The first recogniser until it fails on a page, the second for that page and all others. */
function orBuiltIn(first: Recogniser, openSecond: () => Promise<Recogniser>): Recogniser {
  let second: Promise<Recogniser> | null = null;
  const bySecond: Recogniser["recognise"] = async (...asked) => {
    second ??= openSecond();
    return (await second).recognise(...asked);
  };
  return {
    recognise: (...asked) =>
      second ? bySecond(...asked) : first.recognise(...asked).catch(() => bySecond(...asked)),
    close: async () => {
      await first.close();
      await (await second)?.close();
    },
  };
}
