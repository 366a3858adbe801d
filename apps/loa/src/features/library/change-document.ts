import { recordAudit } from "../../platform/audit/record.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import { type Keeping, libraryTag } from "./add-document.ts";

/** By what a document was replaced. */
export interface Replacement {
  readonly byDocumentId: string | null;
  readonly byWords: string | null;
  readonly replacedOn: string;
}

interface Standing {
  readonly id: string;
  readonly unitId: string;
}

/** Says that a document is no longer in force; it stays to be read, flagged. @throws not-found, library-replacement */
export async function replaceDocument(
  by: Keeping,
  document: Standing,
  replacement: Replacement,
): Promise<void> {
  const { byDocumentId, byWords, replacedOn } = replacement;
  if ((!byDocumentId && !byWords) || byDocumentId === document.id) throw unsaid();
  if (byDocumentId && !(await exists(by, byDocumentId))) throw errors.notFound();
  const row = {
    ...{ by_document_id: byDocumentId, by_words: byDocumentId ? null : byWords },
    ...{ replaced_on: replacedOn, said_by: by.actor.accountId, said_at: by.now },
  };
  await by.tx
    .insertInto("library_replacements")
    .values({ document_id: document.id, unit_id: document.unitId, ...row })
    .onConflict((conflict) => conflict.column("document_id").doUpdateSet(row))
    .execute();
  await recordAudit(by.tx, by.actor, {
    action: "library.replaced",
    subject: { kind: "library-document", id: document.id },
    unitId: document.unitId,
    details: { ...replacement },
    at: by.now,
  });
  await touchTags(by.tx, [libraryTag]);
}

/** Takes a document off the portal; its row and its reason stay. @throws not-found when it is gone already */
export async function withdrawDocument(
  by: Keeping,
  document: Standing,
  reason: string,
): Promise<void> {
  const gone = await by.tx
    .insertInto("library_withdrawals")
    .values({
      ...{ document_id: document.id, unit_id: document.unitId, reason },
      ...{ withdrawn_by: by.actor.accountId, withdrawn_at: by.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("document_id")
    .executeTakeFirst();
  if (!gone) throw errors.notFound();
  await recordAudit(by.tx, by.actor, {
    action: "library.withdrawn",
    subject: { kind: "library-document", id: document.id },
    unitId: document.unitId,
    details: { reason },
    at: by.now,
  });
  await touchTags(by.tx, [libraryTag]);
}

async function exists({ tx }: Keeping, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("library_documents")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

const unsaid = () =>
  refuse("library-replacement", 422, {
    vi: "Hãy chọn văn bản thay thế hoặc ghi số, ngày của văn bản đó. Chưa có gì được lưu.",
    en: "Choose the document that replaces this one, or write its number and date. Nothing was saved.",
  });
