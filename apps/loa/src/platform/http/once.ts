import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "../auth/actor.ts";
import { tokenScopeOf } from "../auth/token-scope.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import type { Tx } from "../db/database.ts";
import { errors, refuse } from "./errors.ts";
import { breaksLock } from "./failures.ts";
import type { UploadedFile } from "./route.ts";

/** How long a key keeps its answer (milliseconds). */
export const keptFor = 24 * 3_600_000;
/** How long a twin waits for the one before it (milliseconds). */
export const twinPatience = 5000;

/** A change asked for under a key of the caller's own choosing. */
export interface KeyedRequest {
  readonly accountId: string;
  readonly key: string;
  /** Method and address, query included. */
  readonly door: string;
  readonly bodyHash: string;
  readonly at: Date;
  /** Milliseconds to wait for a twin. */
  readonly patience: number;
}

/** What a handler made, or what it made the first time. */
export interface OnceAnswer {
  readonly value: unknown;
  readonly replayed: boolean;
}

/** The key a caller sent, or null. @throws invalid for one that is no 1 to 200 printable letters; 400 where none is kept */
export function keyOf(headers: Headers, endpoint: Endpoint, actor: Actor | null): string | null {
  const key = headers.get("idempotency-key");
  if (key === null || endpoint.method === "get") return null;
  if (!/^[\x20-\x7e]{1,200}$/.test(key)) throw errors.invalid({ "idempotency-key": badKey });
  // What these doors answer may be a secret shown once, which must not be kept for a second showing.
  if (!actor || !takesKey(endpoint)) throw notOffered();
  return key;
}

/** Whether a door can be asked twice under one key: every change a token may make. */
export function takesKey(endpoint: Endpoint): boolean {
  return (
    endpoint.method !== "get" && endpoint.response !== "file" && tokenScopeOf(endpoint) !== null
  );
}

/** What tells one body from another: the SHA-256 of its JSON and of each of its files. */
export function hashOfBody(body: unknown, files: readonly UploadedFile[]): string {
  const hash = createHash("sha256").update(JSON.stringify(body ?? null));
  for (const file of files)
    hash.update(`\n${file.name}\n`).update(createHash("sha256").update(file.bytes).digest());
  return hash.digest("hex");
}

/**
 * Does a change once for its key, in the transaction of the change: what a repeat gets is the first answer. A refusal
 * undoes all, key included, so that it may be tried again.
 * @throws 422 `idempotency-mismatch` for another request under the key, 409 `still-running` while the first is not done
 */
export async function once(
  tx: Tx,
  asked: KeyedRequest | null,
  perform: () => Promise<unknown>,
): Promise<OnceAnswer> {
  if (!asked) return { value: await perform(), replayed: false };
  if (!(await claim(tx, asked))) return replay(tx, asked);
  const value = await perform();
  await tx
    .updateTable("idempotency_keys")
    .set({ answer: value === undefined ? null : JSON.stringify(value) })
    .where("account_id", "=", asked.accountId)
    .where("key", "=", asked.key)
    .execute();
  return { value, replayed: false };
}

// Waits at the primary key for a twin that is not done: nothing is inserted when the twin commits, a row when it fails.
async function claim(tx: Tx, { accountId, key, door, bodyHash, at, patience }: KeyedRequest) {
  await sql`select set_config('lock_timeout', ${`${patience}ms`}, true)`.execute(tx);
  try {
    await tx
      .deleteFrom("idempotency_keys")
      .where("account_id", "=", accountId)
      .where("key", "=", key)
      .where("created_at", "<=", new Date(at.getTime() - keptFor))
      .execute();
    const claimed = await tx
      .insertInto("idempotency_keys")
      .values({ account_id: accountId, key, door, body_hash: bodyHash, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning("key")
      .executeTakeFirst();
    await sql`select set_config('lock_timeout', '0', true)`.execute(tx);
    return claimed !== undefined;
  } catch (error) {
    throw breaksLock(error) ? stillRunning() : error;
  }
}

async function replay(tx: Tx, asked: KeyedRequest): Promise<OnceAnswer> {
  const first = await tx
    .selectFrom("idempotency_keys")
    .select(["door", "body_hash", "answer"])
    .where("account_id", "=", asked.accountId)
    .where("key", "=", asked.key)
    .executeTakeFirst();
  if (!first) throw stillRunning();
  if (first.door !== asked.door || first.body_hash !== asked.bodyHash) throw mismatch();
  return { value: first.answer === null ? undefined : JSON.parse(first.answer), replayed: true };
}

const badKey = {
  vi: "Idempotency-Key gồm 1 đến 200 ký tự ASCII in được.",
  en: "An Idempotency-Key is 1 to 200 printable ASCII characters.",
};
const stillRunning = () =>
  refuse(
    "still-running",
    409,
    {
      vi: "Yêu cầu trước có cùng Idempotency-Key vẫn đang được thực hiện. Xin hỏi lại sau ít giây.",
      en: "The earlier request with this Idempotency-Key is still under way. Ask again in a few seconds.",
    },
    { retryAfter: 2 },
  );
const mismatch = () =>
  refuse("idempotency-mismatch", 422, {
    vi: "Idempotency-Key này đã dùng cho một yêu cầu khác. Mỗi việc mới cần một khóa mới.",
    en: "This Idempotency-Key was used for another request. Each new change needs a new key.",
  });
const notOffered = () =>
  refuse("idempotency-not-offered", 400, {
    vi: "Địa chỉ này không nhận Idempotency-Key.",
    en: "This door takes no Idempotency-Key.",
  });
