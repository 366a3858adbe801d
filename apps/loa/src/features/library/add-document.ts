import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { addLibraryDocument } from "./contract.ts";

/** Who changes the library, and when. */
export interface Keeping {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

export type NewDocument = z.output<NonNullable<typeof addLibraryDocument.body>>;

/** What every page that shows documents is made from. */
export const libraryTag = "library";

const kinds: readonly {
  readonly type: string;
  readonly begins: string;
  readonly ending: RegExp;
}[] = [
  { type: "application/pdf", begins: "%PDF-", ending: /\.pdf$/i },
  {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    begins: "PK\u0003\u0004",
    ending: /\.docx$/i,
  },
];

/** Puts a document where everybody finds it. @throws library-file */
export async function addDocument(
  by: Keeping & { readonly files: FileStore },
  input: NewDocument,
  file: UploadedFile | undefined,
  sample = false,
): Promise<string> {
  const mediaType = file && typeOf(file);
  if (!file || !mediaType) throw unfitFile();
  const sha256 = await by.files.put(file.bytes);
  const { id } = await by.tx
    .insertInto("library_documents")
    .values({
      ...{ unit_id: input.unitId, kind: input.kind, number: input.number, issuer: input.issuer },
      ...{ dated_on: input.datedOn, effective_on: input.effectiveOn, abstract: input.abstract },
      ...{ sections: input.sections, file_name: nameOf(file), sha256, media_type: mediaType },
      ...{ bytes: file.bytes.length, added_by: by.actor.accountId, added_at: by.now, sample },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(by.tx, by.actor, {
    action: "library.added",
    subject: { kind: "library-document", id },
    unitId: input.unitId,
    details: { number: input.number },
    at: by.now,
  });
  await touchTags(by.tx, [libraryTag]);
  return id;
}

// By what the bytes begin with, not by what the browser said of them.
function typeOf({ bytes, name }: UploadedFile): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return kinds.find(({ begins, ending }) => head.startsWith(begins) && ending.test(name))?.type;
}

const nameOf = ({ name }: UploadedFile) =>
  name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} ._()-]/gu, "_")
    .slice(-200);

const unfitFile = () =>
  refuse("library-file", 422, {
    vi: "Cần một tệp PDF hoặc Word (.docx). Chưa có gì được lưu; hãy chọn lại tệp.",
    en: "A PDF or Word (.docx) file is needed. Nothing was saved; choose the file again.",
  });
