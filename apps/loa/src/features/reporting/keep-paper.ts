import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { documentTypes } from "../../platform/documents/write-document.ts";
import { type FileStore, hashOf } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { answerOfThread } from "../../platform/threads/answer-of-thread.ts";
import type { CheckedPaper } from "./check-paper.ts";
import { findPaperFile, nextPaperVersion, paperInUse } from "./papers.queries.ts";
import { paperChoiceChanged, paperFaulty } from "./refusals.ts";

/** Who keeps or chooses a template, and when. */
export interface PaperMoment {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
}

const limits = { milliseconds: 60_000, memoryMb: 512 };

/**
 * Keeps a template as a further version of its line; it is not in force by that. It is looked through in a thread of its
 * own, since nobody knows what is in it. @throws report-paper-faulty
 */
export async function keepPaper(
  { tx, files, actor, now }: PaperMoment,
  domain: string,
  file: UploadedFile,
): Promise<{ id: string; version: number }> {
  const { fields, faults } = await lookThrough(file.bytes);
  if (faults.length > 0) throw paperFaulty(file.name, faults);
  const version = await nextPaperVersion(tx, domain);
  await files.put(file.bytes);
  const kept = await tx
    .insertInto("files")
    .values({
      ...{ sha256: hashOf(file.bytes), bytes: file.bytes.byteLength, name: file.name },
      ...{ media_type: documentTypes.docx, uploaded_by: actor.accountId, uploaded_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("report_papers")
    .values({
      ...{ domain: plainCode(domain), version, file_id: kept.id, placeholders: [...fields] },
      ...{ made_by: actor.accountId, made_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "report-paper.kept",
    subject: { kind: "report_paper", id },
    details: { domain: plainCode(domain), version, name: file.name },
    at: now,
  });
  return { id, version };
}

function lookThrough(bytes: Uint8Array): Promise<CheckedPaper> {
  const task = answerOfThread<CheckedPaper>(
    "features/reporting/paper",
    "a template",
    bytes,
    limits,
  );
  return task.catch(() => ({ fields: [], faults: [{ kind: "notWord" as const }] }));
}

/**
 * Puts a version into force for reports drawn from now on; null goes back to the form of the decree. Locked reports keep
 * the paper they were made with. @throws not-found, report-paper-changed-meanwhile
 */
export async function choosePaper(
  { tx, actor, now }: PaperMoment,
  domain: string,
  choice: { readonly paperId: string | null; readonly base: number },
): Promise<number> {
  const line = plainCode(domain);
  const paper = choice.paperId === null ? null : await findPaperFile(tx, choice.paperId);
  if (choice.paperId !== null && paper?.domain !== line) throw errors.notFound();
  const { number } = await paperInUse(tx, line);
  if (number !== choice.base) throw paperChoiceChanged();
  const use = { domain: line, number: number + 1, paper_id: choice.paperId };
  const { id } = await tx
    .insertInto("report_paper_uses")
    .values({ ...use, chosen_by: actor.accountId, chosen_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: choice.paperId === null ? "report-paper.reset" : "report-paper.chosen",
    subject: { kind: "report_paper", id: choice.paperId ?? id },
    details: { domain: line, version: paper?.version ?? null },
    at: now,
  });
  return number + 1;
}
