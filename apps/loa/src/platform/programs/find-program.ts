import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";

const isProgram = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Where this machine has the first of these programs, as its PATH says; null where it has none. */
export async function findProgram(...names: readonly string[]): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const folder of folders)
    for (const name of names) {
      const file = join(folder, name);
      if (await isProgram(file)) return file;
    }
  return null;
}
