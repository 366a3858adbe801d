import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { type Recording, recordOutput } from "./record-output.ts";

/**
 * Records every row of a sheet, all or none. The same sheet given twice records nothing twice: each row's
 * key is the sheet's digest and its number. @throws sheet-faulty while a row has an error
 */
export async function recordSheet(
  tx: Tx,
  store: FileStore,
  recording: Recording,
  sheet: ReadSheet,
) {
  const faulty = sheet.rows.filter((row) => row.output === null);
  if (faulty.length > 0) throw stillFaulty(faulty.length);
  let alreadyRecorded = 0;
  for (const row of sheet.rows) {
    if (!row.output) continue;
    const clientKey = `${sheet.digest.slice(0, 40)}:${row.row}`;
    const { repeated } = await recordOutput(tx, store, recording, { ...row.output, clientKey });
    if (repeated) alreadyRecorded += 1;
  }
  return { recorded: sheet.rows.length - alreadyRecorded, alreadyRecorded };
}

function stillFaulty(count: number) {
  return refuse("sheet-faulty", 422, {
    vi: `Còn ${count} dòng có lỗi nên chưa ghi dòng nào. Xin sửa trong Excel rồi tải lên lại.`,
    en: `${count} rows still have errors, so none was recorded. Mend them in Excel and upload again.`,
  });
}
