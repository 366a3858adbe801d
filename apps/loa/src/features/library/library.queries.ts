import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DB } from "../../platform/db/database.ts";

/** A transaction of somebody, or the public's own connection. */
export type Reader = Kysely<DB>;

export interface DocumentRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly number: string;
  readonly datedOn: string;
  readonly effectiveOn: string | null;
  readonly issuer: string;
  readonly abstract: string;
  readonly sections: ("cds" | "cchc")[];
  readonly fileName: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sample: boolean;
  readonly replacedOn: string | null;
  readonly replacedBy: string | null;
  readonly replacedById: string | null;
  readonly withdrawnReason: string | null;
  readonly withdrawnAt: Date | null;
}

const columns = sql`d.id, d.unit_id as "unitId", u.name as "unitName", d.kind, d.number, d.dated_on::text as "datedOn",
  d.effective_on::text as "effectiveOn", d.issuer, d.abstract, d.sections, d.file_name as "fileName", d.sha256, d.media_type as "mediaType",
  d.bytes, d.sample, r.replaced_on::text as "replacedOn", coalesce(n.number, r.by_words) as "replacedBy", n.id as "replacedById",
  w.reason as "withdrawnReason", w.withdrawn_at as "withdrawnAt"`;
const joined = sql`library_documents d join units u on u.id = d.unit_id
  left join library_replacements r on r.document_id = d.id left join library_documents n on n.id = r.by_document_id
  left join library_withdrawals w on w.document_id = d.id`;

async function find(reader: Reader, rest: RawBuilder<unknown>): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`select ${columns} from ${joined} ${rest}`.execute(reader);
  return rows;
}

/** What may be asked of the library. */
export interface LibraryRequest {
  readonly q?: string | undefined;
  readonly section?: "cds" | "cchc" | undefined;
  readonly limit: number;
  readonly skip?: number;
  /** Also what was taken off the portal, for those who keep it. */
  readonly withdrawn?: boolean;
}

/** Documents, the latest first, with every word asked for: tone marks or not, parts of numbers too. */
export function findDocuments(reader: Reader, request: LibraryRequest): Promise<DocumentRow[]> {
  const { q, section, limit, skip = 0, withdrawn = false } = request;
  const words = (q ?? "").normalize("NFC").split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = [
    sql`true`,
    ...(withdrawn ? [] : [sql`w.document_id is null`]),
    ...(section ? [sql`${section} = any (d.sections)`] : []),
    ...words.map(
      (word) =>
        sql`fold(d.number || ' ' || d.abstract || ' ' || d.issuer) like '%' || replace(replace(replace(fold(${word}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
    ),
  ];
  return find(
    reader,
    sql`where ${sql.join(conditions, sql` and `)} order by d.dated_on desc, d.id desc limit ${limit} offset ${skip}`,
  );
}

/** One document, withdrawn or not. */
export async function findDocument(reader: Reader, id: string): Promise<DocumentRow | undefined> {
  return (await find(reader, sql`where d.id = ${id}`))[0];
}

/** Documents that stand, by their numbers; one a number, the latest. */
export async function findByNumbers(
  reader: Reader,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, DocumentRow>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await sql<DocumentRow & { asked: string }>`
    select distinct on (a.number) a.number as asked, ${columns}
    from unnest(${[...numbers]}::text[]) a (number)
    join ${joined} on d.number_key = regexp_replace(fold(a.number), '[^a-z0-9/-]', '', 'g')
    where w.document_id is null order by a.number, d.dated_on desc`.execute(reader);
  return new Map(rows.map((row) => [row.asked, row]));
}

/** The name and type under which a file is given out, when a standing document has it. */
export async function findLibraryFile(
  reader: Reader,
  sha256: string,
): Promise<
  { readonly name: string; readonly mediaType: string; readonly bytes: number } | undefined
> {
  const row = await reader
    .selectFrom("library_documents as d")
    .leftJoin("library_withdrawals as w", "w.document_id", "d.id")
    .select(["d.file_name as name", "d.media_type as mediaType", "d.bytes"])
    .where("d.sha256", "=", sha256)
    .where("w.document_id", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, bytes: Number(row.bytes) };
}
