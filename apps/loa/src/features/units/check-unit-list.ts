import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { finding, type ImportRow, type RowFinding } from "./import-row.ts";
import { nameKey } from "./name-key.ts";

interface Known {
  readonly code: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly name: string;
  readonly same: boolean;
}

/** What saving the list would do, and what stands against it. */
export interface ListCheck {
  readonly findings: readonly RowFinding[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Holds a list's rows against each other and against the units already there. Reads only. */
export async function checkUnitList(tx: Tx, rows: readonly ImportRow[]): Promise<ListCheck> {
  const known = await knownUnits(tx, rows);
  const byKey = new Map(known.map((unit) => [`${unit.code}|${unit.validFrom}`, unit]));
  const met = rows.map((row) => byKey.get(`${row.code}|${row.validFrom}`));
  const parents = await knownCodes(tx, rows);
  return {
    findings: [
      ...overlaps(rows, known),
      ...missingParents(rows, parents),
      ...circles(rows),
      ...sharedNames(rows),
    ].sort((left, right) => left.line - right.line),
    created: met.filter((unit) => !unit).length,
    updated: met.filter((unit) => unit && !unit.same).length,
    unchanged: met.filter((unit) => unit?.same).length,
  };
}

async function knownUnits(tx: Tx, rows: readonly ImportRow[]): Promise<Known[]> {
  const { rows: known } = await sql<Known>`
    select u.code, u.valid_from as "validFrom", u.valid_to as "validTo", u.name,
      coalesce((u.kind, u.name, u.short_name, u.valid_to, u.email, u.sample, u.note, p.code)
        is not distinct from (r.kind, r.name, r."shortName", r."validTo", coalesce(r.email, u.email), r.sample, r.note, r."parentCode"), false) as same
    from units u left join units p on p.id = u.parent_id
    left join ${listed(rows)} on r.code = u.code and r."validFrom" = u.valid_from
    where u.code in (select code from ${listed(rows)})`.execute(tx);
  return known;
}

/** The rows as a relation `r` inside a statement. */
export function listed(rows: readonly ImportRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, kind text, name text,
    "shortName" text, "parentCode" text, "validFrom" date, "validTo" date, email text, sample boolean, note text)`;
}

async function knownCodes(tx: Tx, rows: readonly ImportRow[]): Promise<Set<string>> {
  const wanted = [...new Set(rows.flatMap((row) => (row.parentCode ? [row.parentCode] : [])))];
  const found = await tx
    .selectFrom("units")
    .select("code")
    .where(sql<boolean>`code = any(${wanted}::text[])`)
    .execute();
  return new Set(found.map((unit) => unit.code));
}

// The state after saving: rows of the file replace known ones of the same code and first day.
function overlaps(rows: readonly ImportRow[], known: readonly Known[]): RowFinding[] {
  const byCode = Map.groupBy(rows, (row) => row.code);
  const knownByCode = Map.groupBy(known, (unit) => unit.code);
  return [...byCode].flatMap(([code, own]) => {
    const firstDays = new Set(own.map((row) => row.validFrom));
    const rest = (knownByCode.get(code) ?? []).filter((unit) => !firstDays.has(unit.validFrom));
    const twins = clashes(own).map(([row, twin]) => overlapInFile(row, twin));
    const there = own.flatMap((row) => {
      const unit = rest.find((each) => overlap(row, each));
      return unit ? [overlapWithKnown(row, unit)] : [];
    });
    return [...twins, ...there];
  });
}

// Pairs that exist at the same time, each row beside the longest-lived one begun before it.
function clashes(rows: readonly ImportRow[]): [ImportRow, ImportRow][] {
  const inOrder = rows.toSorted(
    (left, right) => left.validFrom.localeCompare(right.validFrom) || left.line - right.line,
  );
  let longest: ImportRow | undefined;
  const found: [ImportRow, ImportRow][] = [];
  for (const row of inOrder) {
    if (longest && overlap(row, longest)) found.push([row, longest]);
    if (!longest || lastDay(row) > lastDay(longest)) longest = row;
  }
  return found;
}

function lastDay(row: Pick<Known, "validTo">): string {
  return row.validTo ?? "9999-12-31";
}

function overlap(
  left: Pick<Known, "validFrom" | "validTo">,
  right: Pick<Known, "validFrom" | "validTo">,
) {
  return left.validFrom <= lastDay(right) && right.validFrom <= lastDay(left);
}

function overlapInFile(row: ImportRow, twin: ImportRow): RowFinding {
  if (twin.validFrom === row.validFrom)
    return finding(
      row.line,
      "code",
      "duplicate-code",
      `Mã "${row.code}" đã có ở dòng ${twin.line}.`,
      `Code "${row.code}" stands in line ${twin.line} already.`,
    );
  return finding(
    row.line,
    "valid_from",
    "overlap",
    `Thời gian tồn tại của mã "${row.code}" trùng với dòng ${twin.line}.`,
    `The validity of code "${row.code}" overlaps line ${twin.line}.`,
  );
}

function overlapWithKnown(row: ImportRow, unit: Known): RowFinding {
  return finding(
    row.line,
    "valid_from",
    "overlap",
    `Thời gian tồn tại của mã "${row.code}" trùng với "${unit.name}" đang có trong hệ thống.`,
    `The validity of code "${row.code}" overlaps "${unit.name}", which is registered already.`,
  );
}

function missingParents(rows: readonly ImportRow[], known: ReadonlySet<string>): RowFinding[] {
  const inFile = new Set(rows.map((row) => row.code));
  return rows
    .filter(({ parentCode }) => parentCode && !known.has(parentCode) && !inFile.has(parentCode))
    .map((row) =>
      finding(
        row.line,
        "parent_code",
        "missing-parent",
        `Không có đơn vị cấp trên mang mã "${row.parentCode}".`,
        `There is no parent unit with code "${row.parentCode}".`,
      ),
    );
}

/** No structure of offices is deeper; a longer chain is not followed. */
const deepest = 100;

function circles(rows: readonly ImportRow[]): RowFinding[] {
  const parents = new Map(rows.map((row) => [row.code, row.parentCode]));
  const isCircle = (code: string) => {
    let at = parents.get(code);
    for (let level = 0; at && at !== code && level < deepest; level += 1) at = parents.get(at);
    return at === code;
  };
  return rows
    .filter((row) => row.parentCode && isCircle(row.code))
    .map((row) =>
      finding(
        row.line,
        "parent_code",
        "parent-circle",
        "Đơn vị không thể là cấp trên của chính mình.",
        "A unit cannot stand above itself.",
      ),
    );
}

function sharedNames(rows: readonly ImportRow[]): RowFinding[] {
  const byName = Map.groupBy(rows, (row) => nameKey(row.name));
  return [...byName.values()].flatMap((twins) =>
    clashes(twins)
      .filter(([row, other]) => row.code !== other.code)
      .map(([row, other]) =>
        finding(
          row.line,
          "name",
          "shared-name",
          `Trùng tên với dòng ${other.line}; khi đọc kế hoạch hệ thống sẽ phải hỏi lại.`,
          `Same name as line ${other.line}; plans naming it will have to be asked about.`,
          "warning",
        ),
      ),
  );
}
