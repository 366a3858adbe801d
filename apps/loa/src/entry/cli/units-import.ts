import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { confirmUnitImport, previewUnitImport } from "../../features/units/contract.ts";
import { actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, print } from "./command.ts";
import { Failure } from "./failure.ts";

const usage = "loa units import FILE --as EMAIL [--drop-samples] [--json] [--lang vi|en]";

/** `loa units import FILE`: previews and imports as on screen, all rows or none. */
export const unitsImportCommand: Command = async (args, output) => {
  const options = {
    ...actingOptions,
    "drop-samples": { type: "boolean", default: false },
  } as const;
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  const [path = ""] = words;
  const bytes = await readFile(path).catch(() => {
    throw new Failure(`Không mở được ${path}. / Cannot open ${path}.`, 4);
  });
  return actingAs(values, output, async (acting) => {
    const files = [new File([bytes], basename(path))];
    const { rows: _rows, ...preview } = await acting.call(previewUnitImport, { files });
    for (const { line, message } of preview.findings)
      output.tell(`${acting.say(texts.line)} ${line}: ${acting.say(message)}`);
    if (preview.errors > 0) throw new Failure(acting.say(texts.nothing), 3);
    const body = { fileId: preview.fileId, dropSamples: values["drop-samples"] };
    const { total, created, updated, unchanged, samplesDropped } = await acting.call(
      confirmUnitImport,
      { body },
    );
    const done = { total, created, updated, unchanged, samplesDropped };
    return print(output, JSON.stringify(done, null, 2));
  });
};

const texts = {
  line: { vi: "dòng", en: "line" },
  nothing: {
    vi: "Danh sách có dòng sai nên chưa nhập dòng nào.",
    en: "Some lines are wrong, so no line was imported.",
  },
} as const;
