import { type Kysely, sql } from "kysely";
import type { DocumentFormat } from "../../platform/contract/document-format.ts";
import type { DB, Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { FileReply } from "../../platform/http/route.ts";
import type { Stage } from "../commitments/index.ts";
import { Outline, type SectionKey } from "./contract-shapes.ts";
import { firstOutline } from "./outlines.ts";
import { findPaperFile } from "./papers.queries.ts";

/** A report's head with the plans it is drawn from. */
export interface ReportHead {
  readonly id: string;
  readonly domain: string;
  readonly year: number;
  readonly windowKey: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string | null;
  readonly stage: Stage;
  readonly title: string;
  readonly governingOrgan: string | null;
  readonly issuingOrgan: string;
  readonly place: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly revision: number;
  readonly sample: boolean;
  readonly updatedAt: Date;
  readonly planIds: readonly string[];
  /** Units a report on request is limited to; empty: all. */
  readonly unitIds: readonly string[];
  readonly outline: Outline;
  readonly outlineVersion: number | null;
}

/** A lock as it stands in its row. */
export interface LockRow {
  readonly id: string;
  readonly number: number;
  readonly documentNumber: string;
  readonly datedOn: string;
  readonly signerName: string;
  readonly signerPosition: string;
  readonly signerCapacity: string | null;
  readonly sha256: string;
  readonly lockedAt: Date;
  readonly reopenedAt: Date | null;
  readonly reopenedReason: string | null;
  /** Documents drawn so far. */
  readonly files: readonly DocumentFormat[];
}

export interface SectionRow {
  readonly key: SectionKey;
  readonly text: string;
  readonly former: string | null;
  readonly basis: Readonly<Record<string, number>>;
  readonly edited: boolean;
}

const heads = (tx: Kysely<DB>) =>
  tx
    .selectFrom("reports as r")
    .select(["r.id", "r.domain", "r.year", "r.window_key as windowKey", "r.from_on as from"])
    .select(["r.to_on as to", "r.as_of as asOf", "r.title", "r.governing_organ as governingOrgan"])
    .select(["r.issuing_organ as issuingOrgan", "r.place", "r.addressees", "r.recipients"])
    .select(["r.revision", "r.sample", "r.updated_at as updatedAt"])
    .select("r.outline_version as outlineVersion")
    .select(sql<Stage>`r.stage`.as("stage"))
    .select(
      sql<
        string[]
      >`array(select p.plan_id::text from report_plans p where p.report_id = r.id order by p.plan_id)`.as(
        "planIds",
      ),
    )
    .select(
      sql<
        string[]
      >`array(select s.unit_id::text from report_scope_units s where s.report_id = r.id order by s.unit_id)`.as(
        "unitIds",
      ),
    );

/** Reports in sight, the latest window first. */
export async function findReports(tx: Tx) {
  return heads(tx)
    .leftJoin("report_locks as l", (join) =>
      join.onRef("l.report_id", "=", "r.id").on("l.reopened_at", "is", null),
    )
    .select(["l.document_number as documentNumber", "l.dated_on as datedOn"])
    .orderBy("r.to_on", "desc")
    .orderBy("r.domain")
    .orderBy("r.id")
    .execute();
}

/** One report. @throws not-found, also for what is out of sight */
export async function loadReport(tx: Tx, reportId: string): Promise<ReportHead> {
  const head = await heads(tx).select("r.outline").where("r.id", "=", reportId).executeTakeFirst();
  if (!head) throw errors.notFound();
  return { ...head, outline: Outline.safeParse(head.outline).data ?? firstOutline };
}

/** The same, held until the end of the transaction, so that a lock and a change never cross. @throws not-found */
export async function holdReport(tx: Tx, reportId: string): Promise<ReportHead> {
  await tx.selectFrom("reports").select("id").where("id", "=", reportId).forUpdate().execute();
  return loadReport(tx, reportId);
}

const drawnFiles = sql<
  DocumentFormat[]
>`array(select f.kind from report_files f where f.lock_id = report_locks.id and f.kind not in ('snapshot', 'figures') order by f.kind)`;

/** All locks of a report, oldest first; a unit sees those it appears in. */
export async function findLocks(tx: Tx, reportId: string): Promise<LockRow[]> {
  return tx
    .selectFrom("report_locks")
    .select(["id", "number", "document_number as documentNumber", "dated_on as datedOn", "sha256"])
    .select(["signer_name as signerName", "signer_position as signerPosition"])
    .select(["signer_capacity as signerCapacity", "locked_at as lockedAt"])
    .select(["reopened_at as reopenedAt", "reopened_reason as reopenedReason"])
    .select(drawnFiles.as("files"))
    .where("report_id", "=", reportId)
    .orderBy("number")
    .execute();
}

export async function findSections(tx: Tx, reportId: string): Promise<SectionRow[]> {
  const rows = await tx
    .selectFrom("report_sections")
    .select(["key", "text", "former", "basis", "edited"])
    .where("report_id", "=", reportId)
    .execute();
  return rows as unknown as SectionRow[];
}

type LockFileKind = "snapshot" | "figures" | DocumentFormat;

/** One file of a lock, by its content hash; null while it is not drawn yet. */
export async function findLockFile(tx: Tx, lockId: string, kind: LockFileKind) {
  const file = await tx
    .selectFrom("report_files as r")
    .innerJoin("files as f", "f.id", "r.file_id")
    .select(["f.sha256", "f.name", "f.media_type as mediaType"])
    .where("r.lock_id", "=", lockId)
    .where("r.kind", "=", kind)
    .executeTakeFirst();
  return file ?? null;
}

/** What the drawing of a lock's documents starts from. @throws not-found */
export async function loadLockToDraw(tx: Tx, lockId: string) {
  const lock = await tx
    .selectFrom("report_locks")
    .select(["report_id as reportId", "number", "locked_by as lockedBy", drawnFiles.as("files")])
    .select("paper_id as paperId")
    .where("id", "=", lockId)
    .executeTakeFirst();
  if (!lock) throw errors.notFound();
  const snapshot = await findLockFile(tx, lockId, "snapshot");
  const paper = lock.paperId === null ? null : await findPaperFile(tx, lock.paperId);
  return { ...lock, snapshot: snapshot?.sha256 ?? null, paper: paper?.sha256 ?? null };
}

/** Keeps one file of a lock; what is kept already stays as it is. */
export async function keepLockFile(
  tx: Tx,
  { lockId, by, at }: { readonly lockId: string; readonly by: string | null; readonly at: Date },
  kept: { readonly kind: LockFileKind; readonly sha256: string; readonly file: FileReply },
): Promise<void> {
  const { bytes, mediaType, fileName } = kept.file;
  const row = await tx
    .insertInto("files")
    .values({
      ...{ sha256: kept.sha256, bytes: bytes.byteLength, media_type: mediaType, name: fileName },
      ...{ uploaded_by: by, uploaded_at: at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("report_files")
    .values({ lock_id: lockId, kind: kept.kind, file_id: row.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
