import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { importUnits } from "../../features/units/index.ts";
import { readEnv } from "../../platform/config/env.ts";
import { system } from "../../platform/db/database.ts";
import { AppError } from "../../platform/http/errors.ts";
import { openServices } from "../services.ts";
import type { Command } from "./command.ts";
import { Failure } from "./failure.ts";

/** `loa units import FILE`: the same use case as on screen, all rows or none. */
export const unitsImportCommand: Command = async (args, output) => {
  const [file] = args;
  if (!file || args.length !== 1) throw new Failure("Cách dùng / Usage: loa units import FILE", 2);
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`Không mở được ${file}. / Cannot open ${file}.`, 3);
  });
  const running = await openServices(readEnv(process.env), { tell: output.tell, share: true });
  try {
    const { database, clock } = running.services;
    const actor = { accountId: null, name: "loa units import" };
    const result = await database.in(system, (tx) =>
      importUnits(tx, actor, { fileName: basename(file), bytes, at: clock.now() }),
    );
    const { rows: _rows, ...summary } = result;
    output.out(JSON.stringify(summary, null, 2));
    return result.saved ? 0 : 1;
  } catch (error) {
    if (error instanceof AppError)
      throw new Failure(`${error.spec.message.vi} / ${error.spec.message.en}`);
    throw error;
  } finally {
    await running.stop();
  }
};
