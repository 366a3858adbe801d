import { administrator } from "../../platform/auth/policy.ts";
import { AppError } from "../../platform/http/errors.ts";
import { type Route, route } from "../../platform/http/route.ts";
import * as contract from "./contract.ts";
import { importUnits, previewUnits } from "./import-units.ts";
import { loadShippedList } from "./load-shipped-list.ts";
import { keepPreviewed, openPreviewed } from "./previewed-file.ts";
import { noFileRefusal } from "./refusals.ts";
import { unitListTemplate } from "./unit-list-file.ts";
import { presentPreview } from "./units.presenter.ts";

const preview = route(contract.previewUnitImport, {
  policy: administrator,
  handle: async ({ tx, services, actor, files }) => {
    const [file] = files;
    if (!file) throw noFileRefusal();
    const found = await previewUnits(tx, file.bytes);
    const id = await keepPreviewed(tx, services, actor, file);
    return presentPreview(found, { id, name: file.name });
  },
});

const confirm = route(contract.confirmUnitImport, {
  policy: administrator,
  handle: async ({ tx, services, actor, body, now }) => {
    const file = await openPreviewed(tx, services, actor, body.fileId);
    const result = await importUnits(tx, actor, {
      fileName: file.name,
      bytes: file.bytes,
      dropSamples: body.dropSamples,
      at: now,
    });
    if (!result.saved) throw faultyList(result.errors);
    const { total, created, updated, unchanged, samplesDropped } = result;
    return { total, created, updated, unchanged, samplesDropped };
  },
});

function faultyList(errors: number) {
  return new AppError({
    code: "faulty-unit-list",
    status: 422,
    message: {
      vi: `Danh sách còn ${errors} lỗi nên chưa có gì được lưu. Xin sửa tệp rồi tải lên lại.`,
      en: `The list has ${errors} errors, so nothing was saved. Correct the file and upload it again.`,
    },
  });
}

const template = route(contract.unitImportTemplate, {
  policy: administrator,
  handle: async ({ query, language }) => unitListTemplate({ format: query.format, language }),
});

const shipped = route(contract.loadQuangNgai, {
  policy: administrator,
  handle: async ({ tx, actor, now }) => loadShippedList(tx, actor, now),
});

/** Lists of units: previewed, then confirmed; or the shipped one. */
export const unitImportRoutes: readonly Route[] = [preview, confirm, template, shipped];
