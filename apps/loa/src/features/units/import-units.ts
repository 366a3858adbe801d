import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { hashOf } from "../../platform/files/store.ts";
import { breaks } from "../../platform/http/failures.ts";
import { checkUnitList } from "./check-unit-list.ts";
import type { ImportRow, RowFinding } from "./import-row.ts";
import { readUnitList, type UnitList } from "./read-unit-list.ts";
import { overlapRefusal } from "./refusals.ts";
import { saveUnits } from "./save-units.ts";

/** What a list would do, told before anything is saved. */
export interface UnitListPreview {
  readonly format: UnitList["format"];
  readonly encoding: UnitList["encoding"];
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly RowFinding[];
  readonly headings: UnitList["headings"];
  readonly rows: readonly ImportRow[];
}

/** Reads a list and holds it against the registered units; changes nothing. */
export async function previewUnits(tx: Tx, bytes: Uint8Array): Promise<UnitListPreview> {
  const list = await readUnitList(bytes);
  const check = await checkUnitList(tx, list.rows);
  const findings = [...list.findings, ...check.findings].sort((a, b) => a.line - b.line);
  const errors = findings.filter((each) => each.severity === "error").length;
  const { format, encoding, total, rows, headings } = list;
  const { created, updated, unchanged } = check;
  const warnings = findings.length - errors;
  const counts = { total, created, updated, unchanged, errors, warnings };
  return { format, encoding, ...counts, findings, headings, rows };
}

export interface ImportUnitsInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
  /** Also remove sample units of the imported kinds that nothing refers to. */
  readonly dropSamples?: boolean;
}

export interface ImportUnitsResult extends UnitListPreview {
  /** False when an error kept the whole list out. */
  readonly saved: boolean;
  readonly samplesDropped: number;
}

/**
 * Imports a list of units, all of it or none: the transaction of the caller holds everything. The same
 * file again changes nothing (rows are known by code and first day).
 * @throws AppError for an unreadable file, or `unit-validity-overlaps` when another change came between
 */
export async function importUnits(
  tx: Tx,
  actor: Actor | SystemActor,
  input: ImportUnitsInput,
): Promise<ImportUnitsResult> {
  const preview = await previewUnits(tx, input.bytes);
  if (preview.errors > 0) return { ...preview, saved: false, samplesDropped: 0 };
  await save(tx, preview.rows, input.at);
  const samplesDropped = input.dropSamples ? await dropSamples(tx, preview.rows) : 0;
  const { created, updated, total } = preview;
  await recordAudit(tx, actor, {
    action: "units.imported",
    subject: { kind: "unit-list", id: hashOf(input.bytes) },
    details: { fileName: input.fileName, total, created, updated, samplesDropped },
    at: input.at,
  });
  return { ...preview, saved: true, samplesDropped };
}

async function save(tx: Tx, rows: readonly ImportRow[], at: Date) {
  try {
    await saveUnits(tx, rows, { overwrite: true, at });
  } catch (error) {
    throw breaks(error, "units_code_once_at_a_time") ? overlapRefusal() : error;
  }
}

// A sample something refers to stays: its history is worth more than tidiness.
async function dropSamples(tx: Tx, rows: readonly ImportRow[]): Promise<number> {
  const real = rows.filter((row) => !row.sample);
  const kinds = [...new Set(real.map((row) => row.kind))];
  const codes = rows.map((row) => row.code);
  await sql`savepoint samples`.execute(tx);
  try {
    const { numAffectedRows } = await sql`
      delete from units where sample and kind = any(${kinds}::text[]) and code <> all(${codes}::text[])`.execute(
      tx,
    );
    return Number(numAffectedRows ?? 0);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "23503") throw error;
    await sql`rollback to savepoint samples`.execute(tx);
    return 0;
  }
}
