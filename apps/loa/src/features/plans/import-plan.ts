import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { canConvert, needsConversion } from "../../platform/documents/convert-old.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { readPlanJob } from "./read-plan.job.ts";
import { mediaTypes, sniffPlan } from "./sniff-plan.ts";

/** A plan as it arrives: a file's bytes and name; pasted text is a text file too. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is called until the reader has found its title; else its name. */
  readonly title?: string;
}

export interface ImportParts {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
}

export interface ImportOptions {
  readonly ownerUnitId?: string | null;
  /** Marks the plan as part of the sample province. */
  readonly sample?: boolean;
}

/** Text pasted into the console, kept as the file it would have been. */
export function pastedFile(text: string): PlanFile {
  return {
    name: "van-ban-dan-vao.txt",
    bytes: new TextEncoder().encode(text.normalize("NFC")),
    title: firstWords(text),
  };
}

/** Whoever pasted several texts tells them apart by how they begin. */
function firstWords(text: string): string {
  const line = text.normalize("NFC").trim().split("\n")[0]?.trim() ?? "";
  const [start = ""] = /^.{1,60}(?=\s|$)/u.exec(line) ?? [line.slice(0, 60)];
  return start === line ? `“${line}”` : `“${start}…”`;
}

/**
 * Keeps a plan's file and queues its reading, in one transaction; answers at once with the plan's id.
 * @throws a refusal naming what the file is, when it is no plan file.
 */
export async function importPlan(
  parts: ImportParts,
  file: PlanFile,
  options: ImportOptions = {},
): Promise<{ id: string }> {
  const kind = sniffPlan(file.bytes, needsConversion(file.bytes) && (await canConvert()));
  const sha256 = await parts.files.put(file.bytes);
  const fileId = await insertFile(parts, file, {
    ...{ sha256, mediaType: mediaTypes[kind], unitId: options.ownerUnitId ?? null },
  });
  const id = await insertPlan(parts, file, fileId, options);
  await parts.tx
    .insertInto("plan_readings")
    .values({ plan_id: id, started_at: parts.now })
    .execute();
  await parts.jobs.enqueue(parts.tx, readPlanJob, { planId: id });
  await recordAudit(parts.tx, parts.actor, {
    action: "plan.imported",
    subject: { kind: "plan", id },
    unitId: options.ownerUnitId ?? null,
    details: { revision: 1, file: file.name, bytes: file.bytes.length, sha256 },
    at: parts.now,
  });
  return { id };
}

async function insertFile(
  { tx, actor, now }: ImportParts,
  file: PlanFile,
  kept: { readonly sha256: string; readonly mediaType: string; readonly unitId: string | null },
): Promise<string> {
  const row = await tx
    .insertInto("files")
    .values({
      sha256: kept.sha256,
      bytes: file.bytes.length,
      media_type: kept.mediaType,
      name: file.name,
      unit_id: kept.unitId,
      uploaded_by: actor.accountId,
      uploaded_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

// Named after its file, or its first words, until the reader has found the title.
async function insertPlan(
  { tx, actor, now, today }: ImportParts,
  file: PlanFile,
  fileId: string,
  options: ImportOptions,
): Promise<string> {
  const row = await tx
    .insertInto("plans")
    .values({
      title: file.title ?? file.name,
      year: Number(today.slice(0, 4)),
      file_id: fileId,
      owner_unit_id: options.ownerUnitId ?? null,
      sample: options.sample ?? false,
      created_by: actor.accountId,
      created_at: now,
      updated_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
