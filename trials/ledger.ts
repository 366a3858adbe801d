import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { diskStore, hashOf } from "../apps/loa/src/platform/files/store.ts";
import type { Answer, Person, Town } from "./town.ts";

/** What a client was told, kept on its own side: the truth a trial holds the database against. */
export interface Ledger {
  /** SHA-256 of the file sent with each record, by the record's key. */
  readonly tried: Map<string, string>;
  readonly acknowledged: Map<string, string>;
  readonly statuses: Map<number, number>;
  /** Answers that were neither done, refused for the moment, nor cut off. */
  readonly faults: string[];
}

export function openLedger(): Ledger {
  return { tried: new Map(), acknowledged: new Map(), statuses: new Map(), faults: [] };
}

/** What one person records: a unit of theirs and a duty it counts for. */
export interface Desk {
  readonly person: Person;
  readonly unitId: string;
  readonly commitmentId: string;
}

/** The desk of a signed-in officer: the unit they belong to and the first duty of it. */
export async function deskOf(town: Town, person: Person): Promise<Desk> {
  const { body } = await town.call(person, "GET", "/session");
  const { grants } = body as { grants: { unitId: string | null }[] };
  const unitId = grants.find((grant) => grant.unitId)?.unitId ?? "";
  const [duty] = await town.sql<{ id: string }>(
    `select c.id from commitments c where c.unit_id = $1 and c.measure = 'item' order by c.id limit 1`,
    [unitId],
  );
  if (!duty) throw new Error("the officer's unit owes nothing");
  return { person, unitId, commitmentId: duty.id };
}

/** Records one output with a file, and notes what the answer was. */
export async function record(town: Town, desk: Desk, ledger: Ledger): Promise<Answer> {
  const clientKey = randomUUID();
  const bytes = pdfOf(randomBytes(24_000));
  const form = new FormData();
  const record = {
    ...{ unitId: desk.unitId, title: `Thử ${clientKey}`, kind: "article", clientKey },
    happenedOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
    claims: [{ commitmentId: desk.commitmentId }],
  };
  form.set("json", JSON.stringify(record));
  form.append("file", new File([bytes], "minh-chung.pdf", { type: "application/pdf" }));
  ledger.tried.set(clientKey, hashOf(bytes));
  const answer = await town.call(desk.person, "POST", "/outputs", form);
  note(ledger, answer, clientKey);
  return answer;
}

// Recognised by its head; a file that is no photo is kept byte by byte.
function pdfOf(random: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([Buffer.from("%PDF-1.4\n"), random]));
}

function note(ledger: Ledger, answer: Answer, clientKey: string): void {
  const { status, body, retryAfter } = answer;
  ledger.statuses.set(status, (ledger.statuses.get(status) ?? 0) + 1);
  if (status === 200 || status === 201)
    ledger.acknowledged.set(clientKey, (body as { id: string }).id);
  else if (status === 503 && retryAfter === null) ledger.faults.push("503 without Retry-After");
  else if (status !== 0 && status !== 503)
    ledger.faults.push(`answer ${status} ${JSON.stringify(body).slice(0, 200)}`);
}

interface Kept {
  readonly client_key: string;
  readonly id: string;
  readonly sha256: string | null;
  readonly claims: number;
}

/** Holds the database and the files against what the clients were told. */
export async function settleAccounts(town: Town, ledger: Ledger) {
  const kept = await town.sql<Kept>(
    `select o.client_key, o.id, (select min(e.sha256) from evidence e where e.output_id = o.id) as sha256,
      (select count(*)::int from claims c where c.output_id = o.id) as claims
    from outputs o where o.title like 'Thử %'`,
  );
  const byKey = new Map(kept.map((row) => [row.client_key, row]));
  const lost = [...ledger.acknowledged].filter(([key, id]) => byKey.get(key)?.id !== id);
  const half = kept.filter(
    (row) => row.claims !== 1 || row.sha256 !== ledger.tried.get(row.client_key),
  );
  const files = diskStore(join(town.folder, "data", "files"));
  const unread: string[] = [];
  for (const { sha256 } of kept)
    await files.get(sha256 ?? "").catch((error: unknown) => unread.push(String(error)));
  const strangers = kept.filter((row) => !ledger.tried.has(row.client_key));
  const [totals] = await town.sql<{ agrees: boolean }>(
    `select coalesce((select sum(count) from commitment_days where stage = 'recorded'), 0)
      = coalesce((select sum(count) from claims where released_on is null), 0) as agrees`,
  );
  return {
    kept: kept.length,
    unknownButKept: kept.filter((row) => !ledger.acknowledged.has(row.client_key)).length,
    faults: [
      ...lost.map(([key]) => `acknowledged and lost: ${key}`),
      ...unread.map((reason) => `a file is not there or not whole: ${reason}`),
      ...half.map((row) => `half an output: ${row.id}`),
      ...strangers.map((row) => `recorded by nobody: ${row.id}`),
      ...(kept.length === byKey.size ? [] : ["recorded twice"]),
      ...(totals?.agrees ? [] : ["the ledger differs from the claims"]),
      ...ledger.faults,
    ],
  };
}
