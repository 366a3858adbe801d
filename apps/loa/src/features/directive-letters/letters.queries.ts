import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { LetterRow } from "./contract.ts";
import type { AnnexLine, PrintedLetter } from "./letter-document.ts";

interface Row {
  readonly id: string;
  readonly domain: string | null;
  readonly as_of: string;
  readonly abstract: string;
  readonly governing_organ: string | null;
  readonly issuing_organ: string;
  readonly place: string;
  readonly addressees: string[];
  readonly recipients: string[];
  readonly body: string;
  readonly draft_signer_name: string | null;
  readonly draft_signer_position: string;
  readonly draft_signer_capacity: string | null;
  readonly revision: number;
  readonly document_number: string | null;
  readonly dated_on: string | null;
  readonly signer_name: string | null;
  readonly signer_position: string | null;
  readonly signer_capacity: string | null;
  readonly sent_on: string | null;
  readonly sent_at: Date | null;
  readonly sent_by: string | null;
}

export type LoadedLetter = Row;

/** A letter with its sending. A unit's person sees none before it is sent. @throws not-found */
export async function loadLetter(tx: Tx, actor: Actor | null, id: string): Promise<LoadedLetter> {
  const { rows } = await sql<Row>`
    select l.id, l.domain, l.as_of, l.abstract, l.governing_organ, l.issuing_organ, l.place, l.addressees, l.recipients, l.body,
      l.signer_name as draft_signer_name, l.signer_position as draft_signer_position, l.signer_capacity as draft_signer_capacity,
      l.revision, s.document_number, s.dated_on, s.signer_name, s.signer_position, s.signer_capacity, s.sent_on, s.sent_at,
      a.name as sent_by
    from directive_letters l left join directive_letter_sendings s on s.letter_id = l.id
    left join accounts a on a.id = s.sent_by
    where l.id = ${id}`.execute(tx);
  const [row] = rows;
  const hidden = actor !== null && !seesAllUnits(actor) && row?.sent_on === null;
  if (!row || hidden) throw errors.notFound();
  return row;
}

/** Holds a draft, so that two people do not change it at once. @throws not-found */
export async function holdLetter(tx: Tx, id: string): Promise<void> {
  const held = await sql`select 1 from directive_letters where id = ${id} for update`.execute(tx);
  if (held.rows.length === 0) throw errors.notFound();
}

/** The annex, to a unit's person their own lines alone. */
export async function annexOf(tx: Tx, id: string): Promise<AnnexLine[]> {
  const { rows } = await sql<AnnexLine>`
    select unit_id as "unitId", unit_name as "unitName", path, title, due_on as "dueOn", days_late as "daysLate", owed, note
    from directive_letter_lines where letter_id = ${id} order by position`.execute(tx);
  return rows;
}

/** The letter as it prints. */
export function printed(row: LoadedLetter, annex: readonly AnnexLine[]): PrintedLetter {
  return {
    ...{ asOf: row.as_of, abstract: row.abstract, governingOrgan: row.governing_organ },
    ...{ issuingOrgan: row.issuing_organ, place: row.place, body: row.body, annex },
    ...{ addressees: row.addressees, recipients: row.recipients },
    ...{ documentNumber: row.document_number, datedOn: row.dated_on },
    signerName: row.sent_on ? row.signer_name : row.draft_signer_name,
    signerPosition: row.signer_position ?? row.draft_signer_position,
    signerCapacity: row.sent_on ? row.signer_capacity : row.draft_signer_capacity,
  };
}

/** Letters, newest first: to those who oversee all, drafts too; to a unit's people what was sent and concerns them. */
export async function findLetters(
  tx: Tx,
  actor: Actor,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<{ rows: LetterRow[]; total: number }> {
  const seen = seesAllUnits(actor)
    ? sql`true`
    : sql`s.letter_id is not null and exists (select from directive_letter_lines x where x.letter_id = l.id
        and x.unit_id = any (${unitsOf(actor)}::uuid[]))`;
  const { rows } = await sql<LetterRow & { full: number }>`
    select l.id, l.abstract, l.domain, l.as_of as "asOf", s.document_number as "documentNumber", s.dated_on as "datedOn",
      s.sent_on as "sentOn", b.name as "sentBy", c.name as "createdBy", n.units, n.lines, count(*) over ()::int as full
    from directive_letters l left join directive_letter_sendings s on s.letter_id = l.id
    left join accounts b on b.id = s.sent_by left join accounts c on c.id = l.created_by
    join lateral (select count(distinct unit_id)::int as units, count(*)::int as lines from directive_letter_lines
      where letter_id = l.id) n on true
    where ${seen}
    order by l.created_at desc, l.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(
    tx,
  );
  return { rows: rows.map(({ full: _, ...row }) => row), total: rows[0]?.full ?? 0 };
}

export type LetterFileKind = "docx" | "pdf" | "signed";

/** A kept file of a letter; undefined when there is none. */
export async function keptFile(tx: Tx, letterId: string, kind: LetterFileKind) {
  const { rows } = await sql<{ sha256: string; name: string; media_type: string; bytes: number }>`
    select f.sha256, f.name, f.media_type, f.bytes from directive_letter_files k join files f on f.id = k.file_id
    where k.letter_id = ${letterId} and k.kind = ${kind}`.execute(tx);
  return rows[0];
}

/** Keeps a file of a letter; a signed copy replaces the one before, what was drawn stays. */
export async function keepFile(
  tx: Tx,
  letterId: string,
  kind: LetterFileKind,
  file: {
    readonly sha256: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{ sha256: file.sha256, bytes: file.bytes, media_type: file.mediaType },
      ...{ name: file.fileName, uploaded_by: file.by, uploaded_at: file.at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const row = { letter_id: letterId, kind, file_id: id, kept_at: file.at };
  await tx
    .insertInto("directive_letter_files")
    .values(row)
    .onConflict((conflict) =>
      kind === "signed"
        ? conflict.columns(["letter_id", "kind"]).doUpdateSet({ file_id: id, kept_at: file.at })
        : conflict.doNothing(),
    )
    .execute();
}
