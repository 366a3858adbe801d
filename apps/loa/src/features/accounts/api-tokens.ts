import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { TokenScope } from "../../platform/contract/token-scopes.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { tokenDays, tokensAtMost } from "./contract.ts";
import { asAuth } from "./elevate.ts";
import { hashToken, mintToken } from "./token.ts";

const day = 86_400_000;
const prefix = "loa_";

/** What a person asks a new token to be. */
export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** The last day it works, in Vietnam. */
  readonly expiresOn: string;
}

export interface ApiTokenRecord {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly created_at: Date | string;
  readonly expires_at: Date | string;
  readonly last_used_at: Date | string | null;
}

const columns = [
  "id",
  "name",
  "hint",
  "scopes",
  "created_at",
  "expires_at",
  "last_used_at",
] as const;

/** The person's own tokens that still work, the newest first; the token itself is not among what is kept. */
export async function tokensOf(tx: Tx, actor: Actor, now: Date): Promise<ApiTokenRecord[]> {
  return tx
    .selectFrom("api_tokens")
    .select(columns)
    .where("account_id", "=", actor.accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
}

/**
 * Makes a personal token: `loa_` and 256 random bits, of which only the SHA-256 is kept.
 * @throws 422 for a last day in the past or more than a year away, 409 when the person holds too many
 */
export async function createToken(
  { tx, now, today }: RequestContext,
  actor: Actor,
  asked: NewApiToken,
) {
  const expires = endOfDay(asked.expiresOn);
  if (asked.expiresOn < today || expires.getTime() > now.getTime() + tokenDays * day)
    throw badExpiry();
  if ((await tokensOf(tx, actor, now)).length >= tokensAtMost) throw tooMany();
  const token = prefix + mintToken().secret;
  const row = await tx
    .insertInto("api_tokens")
    .values({
      account_id: actor.accountId,
      name: asked.name,
      token_hash: hashToken(token),
      hint: token.slice(-4),
      assurance: actor.standing?.assurance ?? "password",
      scopes: [...new Set(asked.scopes)],
      created_at: now,
      expires_at: expires,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "api-token.created",
    subject: { kind: "api-token", id: row.id },
    details: { name: asked.name, scopes: row.scopes, expiresOn: asked.expiresOn },
    at: now,
  });
  return { row, token };
}

/** Ends one of the person's own tokens; the next request with it is refused. @throws not-found */
export async function revokeToken({ tx, now }: RequestContext, actor: Actor, id: string) {
  const revoked = await tx
    .updateTable("api_tokens")
    .set({ revoked_at: now })
    .where("id", "=", id)
    .where("account_id", "=", actor.accountId)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  if (!revoked) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "api-token.revoked",
    subject: { kind: "api-token", id },
    details: { name: revoked.name },
    at: now,
  });
}

/** Ends all tokens of a person: whoever lost hold of the account may not keep a way in. */
export async function revokeTokensOf(tx: Tx, accountId: string, now: Date): Promise<void> {
  await asAuth(tx, () =>
    tx
      .updateTable("api_tokens")
      .set({ revoked_at: now })
      .where("account_id", "=", accountId)
      .where("revoked_at", "is", null)
      .execute(),
  );
}

const endOfDay = (date: string) => new Date(Date.parse(`${date}T00:00:00+07:00`) + day);

const expiryFault = {
  vi: "Ngày hết hạn phải từ hôm nay và không quá một năm.",
  en: "The last day must be today or later and at most a year away.",
};
const badExpiry = () => errors.invalid({ expiresOn: expiryFault });
const tooMany = () =>
  refuse("too-many-api-tokens", 409, {
    vi: `Mỗi người có tối đa ${tokensAtMost} mã còn hiệu lực. Xin thu hồi mã không còn dùng.`,
    en: `A person may hold at most ${tokensAtMost} tokens. Please revoke those no longer used.`,
  });
