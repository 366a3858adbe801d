import type { z } from "zod";
import { nameInFile } from "./column-names.ts";
import type {
  Alias,
  UnitDetail,
  UnitGroup,
  UnitImportPreview,
  UnitRef,
  UnitSummary,
} from "./contract.ts";
import { GroupRule } from "./group-rule.ts";
import { always, type ImportRow } from "./import-row.ts";
import type { UnitListPreview } from "./import-units.ts";
import type { Resolution } from "./resolution.ts";
import type { ListedUnit } from "./unit-list-file.ts";
import type { AliasRow, GroupRow, successionsOf, UnitRow } from "./units.queries.ts";

const findingsShown = 200;
const rowsShown = 50;

export function presentUnit(row: UnitRow): UnitSummary {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    shortName: row.short_name,
    parent: reference(row.parent_id, row.parent_code, row.parent_name),
    validFrom: firstDay(row.valid_from),
    validTo: row.valid_to,
    sample: row.sample,
  };
}

function reference(id: string | null, code: string | null, name: string | null): UnitRef | null {
  return id && code && name ? { id, code, name } : null;
}

function firstDay(date: string): string | null {
  return date === always ? null : date;
}

type Successions = Awaited<ReturnType<typeof successionsOf>>;

export function presentDetail(
  row: UnitRow,
  more: {
    readonly aliases: readonly AliasRow[];
    readonly successors: Successions;
    readonly predecessors: Successions;
    readonly subUnits: number;
    readonly people: number | null;
  },
): UnitDetail {
  return {
    ...presentUnit(row),
    email: row.email,
    note: row.note,
    aliases: more.aliases.map(presentAlias),
    successors: more.successors.map(presentSuccession),
    predecessors: more.predecessors.map(presentSuccession),
    subUnits: more.subUnits,
    people: more.people,
  };
}

function presentSuccession(row: Successions[number]) {
  const { id, code, name, effective_on: effectiveOn, note } = row;
  const act = row.act_id && {
    id: row.act_id,
    basisNumber: row.basis_number ?? "",
    basisIssuedOn: row.basis_issued_on ?? effectiveOn,
    basisIssuer: row.basis_issuer ?? "",
  };
  return { unit: { id, code, name }, effectiveOn, note, act: act || null };
}

export function presentAlias(row: AliasRow): Alias {
  return {
    id: row.id,
    alias: row.alias,
    origin: row.origin as Alias["origin"],
    unit: reference(row.unit_id, row.unit_code, row.unit_name),
    group: reference(row.group_id, row.group_code, row.group_name),
    office: reference(row.office_id, row.office_code, row.office_name),
  };
}

export function presentGroup(row: GroupRow): UnitGroup {
  const { id, code, name, aliases, members } = row;
  return { id, code, name, rule: GroupRule.parse(row.rule), aliases, members };
}

export function presentPreview(
  preview: UnitListPreview,
  file: { readonly id: string; readonly name: string },
): z.input<typeof UnitImportPreview> {
  const { format, encoding, total, created, updated, unchanged, errors, warnings } = preview;
  return {
    fileId: file.id,
    fileName: file.name,
    format,
    encoding,
    total,
    created,
    updated,
    unchanged,
    errors,
    warnings,
    findings: preview.findings.slice(0, findingsShown).map((finding) => ({
      ...finding,
      columnName: finding.column
        ? nameInFile(finding.column, preview.headings.get(finding.column) ?? null)
        : null,
    })),
    rows: preview.rows.slice(0, rowsShown).map(presentImported),
  };
}

function presentImported({ line, code, kind, name, parentCode, validFrom, validTo }: ImportRow) {
  return { line, code, kind, name, parentCode, validFrom: firstDay(validFrom), validTo };
}

export function presentListed(row: UnitRow): ListedUnit {
  return {
    code: row.code,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    parentCode: row.parent_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    email: row.email,
    sample: row.sample,
    note: row.note,
  };
}

export function presentResolution(found: Resolution) {
  const { segments } = found;
  return { ...presentPart(found), ...(segments ? { segments: segments.map(presentPart) } : {}) };
}

function presentPart(found: Resolution) {
  const { phrase, kind, unit, group, ended, startsOn, note, candidates } = found;
  return {
    phrase,
    kind,
    unit,
    group,
    ended: ended && { on: ended.on, successors: [...ended.successors] },
    startsOn,
    note,
    candidates: [...candidates],
  };
}
