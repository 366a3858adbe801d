import type { Actor } from "../../platform/auth/actor.ts";
import { recorder } from "../../platform/auth/policy.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import {
  type RequestContext,
  type Route,
  route,
  type UploadedFile,
} from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { recordsOnBehalf } from "./outputs.policy.ts";
import { readSheet } from "./read-sheet.ts";
import { recordSheet } from "./record-sheet.ts";
import { requireRecorder } from "./require-recorder.ts";
import { sheetTemplate } from "./sheet-template.ts";

/** Sheets filled offline and given back in bulk. */
export const sheetRoutes: readonly Route[] = [
  route(contract.getSheetTemplate, {
    policy: recorder,
    handle: async ({ tx, actor, query, language }) => {
      await requireRecorder(tx, actor, query.unitId);
      return sheetTemplate(tx, query.unitId, query.planId, language);
    },
  }),
  route(contract.previewSheet, {
    policy: recorder,
    handle: async (c) => {
      const { rows, digest } = await sheetOf(c, c.body.unitId);
      const good = rows.filter((row) => row.output !== null).length;
      const alreadyRecorded = rows.filter((row) => row.alreadyRecorded).length;
      return { rows: [...rows], good, faulty: rows.length - good, alreadyRecorded, digest };
    },
  }),
  route(contract.recordSheet, {
    policy: recorder,
    handle: async (c) => {
      const sheet = await sheetOf(c, c.body.unitId);
      if (sheet.digest !== c.body.digest) throw anotherSheet();
      const onBehalf = recordsOnBehalf(c.actor, c.body.unitId);
      const recording = { actor: c.actor, onBehalf, now: c.now, on: c.today };
      return recordSheet(c.tx, c.services.files, recording, sheet);
    },
  }),
];

async function sheetOf(
  c: RequestContext & { actor: Actor; files: readonly UploadedFile[] },
  unitId: string,
) {
  await requireRecorder(c.tx, c.actor, unitId);
  const [file] = c.files;
  if (!file) throw errors.invalid({ file: { vi: "Chưa chọn tệp.", en: "No file was chosen." } });
  return readSheet(c.tx, file.bytes, { unitId, today: c.today, language: c.language });
}

function anotherSheet() {
  return refuse("another-sheet", 409, {
    vi: "Tệp này khác tệp vừa xem trước; chưa ghi gì. Xin xem trước lại.",
    en: "This file differs from the one previewed; nothing was recorded. Preview it again.",
  });
}
