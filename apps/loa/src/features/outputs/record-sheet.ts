import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { type Recording, recordOutput } from "./record-output.ts";

/**
 * Records every row of a sheet, all or none. A row recorded before, from this sheet or a shorter one, is not
 * recorded again. @throws sheet-faulty while a row has an error
 */
export async function recordSheet(
  tx: Tx,
  store: FileStore,
  recording: Recording,
  sheet: ReadSheet,
): Promise<{ recorded: number; alreadyRecorded: number }> {
  const outputs = sheet.rows.flatMap((row) => row.output ?? []);
  if (outputs.length < sheet.rows.length) throw stillFaulty(sheet.rows.length - outputs.length);
  let alreadyRecorded = 0;
  for (const output of outputs) {
    const { repeated } = await recordOutput(tx, store, recording, output);
    if (repeated) alreadyRecorded += 1;
  }
  return { recorded: outputs.length - alreadyRecorded, alreadyRecorded };
}

function stillFaulty(count: number) {
  return refuse("sheet-faulty", 422, {
    vi: `Còn ${count} dòng có lỗi nên chưa ghi dòng nào. Xin sửa trong Excel rồi tải lên lại.`,
    en: `${count} rows still have errors, so none was recorded. Mend them in Excel and upload again.`,
  });
}
