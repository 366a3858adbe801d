import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { type KeptFile, keepable } from "./evidence-file.ts";
import { type Link, readLink } from "./evidence-link.ts";

/** Proof as it arrives: links, files, a statement. */
export interface EvidenceInput {
  readonly links: readonly string[];
  readonly statement: string | null;
  readonly files: readonly UploadedFile[];
}

interface Target {
  readonly outputId: string;
  readonly unitId: string;
  readonly accountId: string | null;
  readonly now: Date;
}

const mostPerOutput = 40;

/** Keeps every piece of evidence of an output. @throws the sentences of links and files, before anything is kept. */
export async function attachEvidence(
  tx: Tx,
  files: FileStore,
  target: Target,
  input: EvidenceInput,
): Promise<void> {
  const links = input.links.map(readLink);
  const kept: KeptFile[] = [];
  // One picture at a time: several unpacked together would need the memory of all of them.
  for (const file of input.files) kept.push(await keepable(file));
  await refuseTooMany(tx, target.outputId, links.length + kept.length + (input.statement ? 1 : 0));
  for (const link of links) await insertLink(tx, target, link);
  for (const file of kept) await insertFile(tx, files, target, file);
  if (input.statement) await insertStatement(tx, target, input.statement);
}

async function refuseTooMany(tx: Tx, outputId: string, adding: number) {
  const { n } = await tx
    .selectFrom("evidence")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("output_id", "=", outputId)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
  if (Number(n) + adding <= mostPerOutput) return;
  throw refuse("too-much-evidence", 422, {
    vi: `Mỗi kết quả nhận tối đa ${mostPerOutput} minh chứng; chưa có gì được lưu thêm.`,
    en: `An output takes at most ${mostPerOutput} pieces of evidence; nothing more was saved.`,
  });
}

function base(target: Target) {
  const { outputId, unitId, accountId, now } = target;
  return { output_id: outputId, unit_id: unitId, added_by: accountId, added_at: now };
}

async function insertLink(tx: Tx, target: Target, link: Link) {
  await tx
    .insertInto("evidence")
    .values({ ...base(target), kind: "link", strength: 1, url: link.url, url_key: link.key })
    .execute();
}

async function insertFile(tx: Tx, store: FileStore, target: Target, file: KeptFile) {
  const sha256 = await store.put(file.bytes);
  const row = await tx
    .insertInto("files")
    .values({
      sha256,
      bytes: file.bytes.byteLength,
      media_type: file.mediaType,
      name: file.name,
      unit_id: target.unitId,
      uploaded_by: target.accountId,
      uploaded_at: target.now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("evidence")
    .values({ ...base(target), kind: file.kind, strength: 2, file_id: row.id, sha256 })
    .execute();
}

async function insertStatement(tx: Tx, target: Target, statement: string) {
  await tx
    .insertInto("evidence")
    .values({ ...base(target), kind: "statement", strength: 1, statement })
    .execute();
}
