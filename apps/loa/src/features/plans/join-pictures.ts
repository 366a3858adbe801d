import { refuse } from "../../platform/http/errors.ts";
import { BrokenPicture, pdfOfPictures } from "../../platform/pages/pictures-to-pdf.ts";
import type { PlanFile } from "./import-plan.ts";
import { sniffPlan } from "./sniff-plan.ts";

/** More photographs than this are no plan; a scanner makes one file of them. */
const MOST_PICTURES = 60;

const PICTURES = ["png", "jpeg", "tiff"];

const refusals = {
  severalFiles: (name: string) =>
    refuse("several-plan-files", 422, {
      vi: `“${name}” không phải ảnh. Gửi nhiều tệp một lần chỉ dành cho ảnh chụp các trang của một kế hoạch (PNG, JPEG, TIFF); tệp khác xin gửi từng tệp. Chưa có gì được lưu.`,
      en: `“${name}” is no picture. Several files at once are for photographs of one plan's pages (PNG, JPEG, TIFF); send other files one by one. Nothing was saved.`,
    }),
  tooMany: () =>
    refuse("too-many-pictures", 422, {
      vi: `Nhiều hơn ${MOST_PICTURES} ảnh. Xin chỉ gửi các trang của kế hoạch, hoặc quét thành một tệp PDF. Chưa có gì được lưu.`,
      en: `More than ${MOST_PICTURES} pictures. Send the plan's pages only, or scan them into one PDF. Nothing was saved.`,
    }),
  broken: (nth: number, name: string) =>
    refuse("broken-picture", 422, {
      vi: `Không mở được ảnh thứ ${nth} (“${name}”): tệp hỏng hoặc gửi chưa đủ. Xin chụp lại hoặc gửi lại ảnh này. Chưa có gì được lưu.`,
      en: `Picture ${nth} (“${name}”) cannot be opened: it is damaged or incomplete. Take or send it again. Nothing was saved.`,
    }),
};

/**
 * The file a plan comes in. Several files are photographs of its pages, in the order they were sent: they become one PDF,
 * each page upright. One file stays as it is.
 * @throws a refusal naming the file that is no picture or cannot be opened
 */
export async function joinPictures(files: readonly PlanFile[]): Promise<PlanFile | undefined> {
  const [first, second] = files;
  if (!first || !second) return first;
  if (files.length > MOST_PICTURES) throw refusals.tooMany();
  for (const { name, bytes } of files)
    if (!PICTURES.includes(sniffPlan(bytes, true))) throw refusals.severalFiles(name);
  const bytes = await pdfOfPictures(files.map((file) => file.bytes)).catch((error: unknown) => {
    if (!(error instanceof BrokenPicture)) throw error;
    throw refusals.broken(error.at + 1, files[error.at]?.name ?? "");
  });
  return { name: `${first.name.replace(/\.\w+$/, "")} (${files.length} trang).pdf`, bytes };
}
