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
import { canRecordFor } from "./outputs.policy.ts";
import { readSheet } from "./read-sheet.ts";
import { recordSheet } from "./record-sheet.ts";
import { sheetTemplate } from "./sheet-template.ts";

/** Sheets filled offline and given back in bulk. */
export const sheetRoutes: readonly Route[] = [
  route(contract.getSheetTemplate, {
    policy: recorder,
    handle: ({ tx, actor, query }) => {
      requireRecorder(actor, query.unitId);
      return sheetTemplate(tx, query.unitId, query.planId);
    },
  }),
  route(contract.previewSheet, {
    policy: recorder,
    handle: async (c) => {
      const { rows, digest } = await sheetOf(c, c.body.unitId);
      const good = rows.filter((row) => row.output !== null).length;
      return { rows: [...rows], good, faulty: rows.length - good, digest };
    },
  }),
  route(contract.recordSheet, {
    policy: recorder,
    handle: async (c) => {
      const sheet = await sheetOf(c, c.body.unitId);
      if (sheet.digest !== c.body.digest) throw anotherSheet();
      const onBehalf = !c.actor.grants.some((grant) => grant.unitId === c.body.unitId);
      return recordSheet(
        c.tx,
        c.services.files,
        { actor: c.actor, onBehalf, now: c.now, on: c.today },
        sheet,
      );
    },
  }),
];

function requireRecorder(actor: Actor, unitId: string) {
  if (!canRecordFor(actor, unitId)) throw errors.notFound();
}

function sheetOf(
  c: RequestContext & { actor: Actor; files: readonly UploadedFile[] },
  unitId: string,
) {
  requireRecorder(c.actor, unitId);
  const [file] = c.files;
  if (!file) throw errors.invalid({ file: { vi: "Chưa chọn tệp.", en: "No file was chosen." } });
  return readSheet(c.tx, unitId, file.bytes, c.today);
}

function anotherSheet() {
  return refuse("another-sheet", 409, {
    vi: "Tệp này khác tệp vừa xem trước; chưa ghi gì. Xin xem trước lại.",
    en: "This file differs from the one previewed; nothing was recorded. Preview it again.",
  });
}
