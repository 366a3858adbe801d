import { hashToken, mintToken } from "../../src/features/accounts/token.ts";
import type { TokenScope } from "../../src/platform/contract/token-scopes.ts";

type Sql = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** A personal token of an account, put in place by bare SQL: what is sent after `Bearer`. */
export async function makeToken(
  sql: Sql,
  accountId: string,
  token: {
    readonly scopes: readonly TokenScope[];
    /** When it was made and when it ends. */
    readonly from: string | Date;
    readonly until: string | Date;
  },
): Promise<string> {
  const secret = `loa_${mintToken().secret}`;
  await sql(
    `insert into api_tokens (account_id, name, token_hash, hint, assurance, scopes, created_at, expires_at)
    values ($1, 'thử', $2, 'loa', 'password', $3, $4, $5)`,
    [accountId, hashToken(secret), token.scopes, token.from, token.until],
  );
  return secret;
}

/** Made now, for a day: for what runs by the real clock. */
export function aDay(): { readonly from: Date; readonly until: Date } {
  const from = new Date();
  return { from, until: new Date(from.getTime() + 86_400_000) };
}
