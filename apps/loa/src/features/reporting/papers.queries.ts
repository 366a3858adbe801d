import { sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { PaperVersion } from "./paper-shapes.ts";

/** Every version of a line's template, the latest first, and the number of the choice in force. */
export async function loadPapers(tx: Tx, domain: string) {
  const use = await paperInUse(tx, domain);
  const rows = await tx
    .selectFrom("report_papers as p")
    .innerJoin("files as f", "f.id", "p.file_id")
    .leftJoin("accounts as a", "a.id", "p.made_by")
    .select(["p.id", "p.version", "f.name", "f.bytes", "p.made_at as madeAt"])
    .select(["a.name as madeBy", "p.placeholders as fields"])
    .where("p.domain", "=", plainCode(domain))
    .orderBy("p.version", "desc")
    .execute();
  const versions: PaperVersion[] = rows.map(({ id, version, name, madeBy, fields, ...row }) => ({
    ...{ id, version, name, madeBy, fields, bytes: Number(row.bytes) },
    madeAt: row.madeAt.toISOString(),
    inForce: id === use.paperId,
  }));
  return { versions, base: use.number };
}

/** The choice in force for a line: its number, and the template; null is the form of the decree. */
export async function paperInUse(tx: Tx, domain: string) {
  const row = await tx
    .selectFrom("report_paper_uses")
    .select(["number", "paper_id as paperId"])
    .where("domain", "=", plainCode(domain))
    .orderBy("number", "desc")
    .executeTakeFirst();
  return row ?? { number: 0, paperId: null };
}

/** One version as a file. */
export async function findPaperFile(tx: Tx, paperId: string) {
  const file = await tx
    .selectFrom("report_papers as p")
    .innerJoin("files as f", "f.id", "p.file_id")
    .select(["p.domain", "p.version", "f.name", "f.sha256"])
    .where("p.id", "=", paperId)
    .executeTakeFirst();
  return file ?? null;
}

/** The number the next version of a line's template has; held, so that two uploads do not meet. */
export async function nextPaperVersion(tx: Tx, domain: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('report_papers' || ${plainCode(domain)}))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom("report_papers")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("domain", "=", plainCode(domain))
    .executeTakeFirst();
  return (row?.version ?? 0) + 1;
}

/** Reports of a line, the latest window first: what a template is looked at with. */
export async function reportsToTry(tx: Tx, domain: string) {
  return tx
    .selectFrom("reports")
    .select(["id", "title"])
    .where("domain", "=", plainCode(domain))
    .orderBy("to_on", "desc")
    .orderBy("id")
    .limit(20)
    .execute();
}
