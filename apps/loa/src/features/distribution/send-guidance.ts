import { recordAudit } from "../../platform/audit/record.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { type KeptFile, keepable } from "../outputs/index.ts";
import { type Delivering, deliver } from "./deliver.ts";

/** Guidance as a coordinator sends it. */
export interface Guidance {
  readonly documentNumber: string;
  readonly datedOn: string;
  readonly issuer: string;
  readonly title: string;
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly guidanceOf: string | null;
}

/**
 * Sends guidance to units and groups: the file is recognised by its content and kept, every unit is told.
 * @throws guidance-file-missing, no-recipient, guidance-dated-later, unknown-recipient, and the refusals of files
 */
export async function sendGuidance(
  by: Delivering & { readonly files: FileStore; readonly sample?: boolean },
  guidance: Guidance,
  files: readonly UploadedFile[],
): Promise<{ id: string; units: number; mails: number }> {
  const [file] = files;
  if (!file) throw fileMissing();
  if (guidance.unitIds.length + guidance.groupIds.length === 0) throw noRecipient();
  if (guidance.datedOn > by.today) throw datedLater();
  const kept = await keepable(file);
  const id = await insertGuidance(by, guidance, await insertFile(by, kept));
  await insertLines(by, id, guidance);
  const told = await deliver(by, id);
  await recordAudit(by.tx, by.actor, {
    action: "distribution.sent",
    subject: { kind: "distribution", id },
    unitId: guidance.guidanceOf,
    details: { documentNumber: guidance.documentNumber, title: guidance.title, ...told },
    at: by.now,
  });
  return { id, ...told };
}

type Sending = Parameters<typeof sendGuidance>[0];

async function insertFile({ tx, files, actor, now }: Sending, file: KeptFile): Promise<string> {
  const sha256 = await files.put(file.bytes);
  const row = await tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: file.bytes.byteLength, media_type: file.mediaType, name: file.name },
      ...{ uploaded_by: actor.accountId, uploaded_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

async function insertGuidance(
  { tx, actor, now, today, sample }: Sending,
  { documentNumber, datedOn, issuer, title, guidanceOf }: Guidance,
  fileId: string,
): Promise<string> {
  const row = await tx
    .insertInto("distributions")
    .values({
      ...{ kind: "guidance", document_number: documentNumber, dated_on: datedOn, issuer, title },
      ...{ file_id: fileId, unit_id: guidanceOf, sample: sample ?? false },
      ...{ sent_on: today, sent_by: actor.accountId, sent_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

// The names as they stand today are kept with the line: a unit may be called otherwise later.
async function insertLines({ tx }: Sending, id: string, { unitIds, groupIds }: Guidance) {
  const units = unitIds.length
    ? await tx.selectFrom("units").select(["id", "name"]).where("id", "in", unitIds).execute()
    : [];
  const groups = groupIds.length
    ? await tx
        .selectFrom("unit_groups")
        .select(["id", "name"])
        .where("id", "in", groupIds)
        .execute()
    : [];
  if (units.length + groups.length !== new Set([...unitIds, ...groupIds]).size)
    throw unknownRecipient();
  const lines = [
    ...groups.map(({ id: group_id, name }) => ({ resolution: "group", group_id, raw: name })),
    ...units.map(({ id: unit_id, name }) => ({ resolution: "unit", unit_id, raw: name })),
  ];
  await tx
    .insertInto("distribution_lines")
    .values(lines.map((line, position) => ({ ...line, distribution_id: id, position })))
    .execute();
}

const fileMissing = () =>
  refuse("guidance-file-missing", 422, {
    vi: "Xin chọn tệp của văn bản; chưa có gì được gửi.",
    en: "Choose the document's file; nothing was sent.",
  });
const noRecipient = () =>
  refuse("no-recipient", 422, {
    vi: "Xin chọn ít nhất một đơn vị hoặc nhóm đơn vị nhận; chưa có gì được gửi.",
    en: "Choose at least one unit or group to send it to; nothing was sent.",
  });
const datedLater = () =>
  refuse("guidance-dated-later", 422, {
    vi: "Ngày của văn bản còn ở tương lai; chưa có gì được gửi.",
    en: "The document's date lies in the future; nothing was sent.",
  });
const unknownRecipient = () =>
  refuse("unknown-recipient", 422, {
    vi: "Một đơn vị hoặc nhóm đã chọn không còn trong danh sách; chưa có gì được gửi. Xin chọn lại.",
    en: "A chosen unit or group is no longer there; nothing was sent. Choose again.",
  });
