import { signedIn } from "../../platform/auth/policy.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { TokenScope } from "../../platform/contract/token-scopes.ts";
import { type Route, route } from "../../platform/http/route.ts";
import { type ApiTokenRecord, createToken, revokeToken, tokensOf } from "./api-tokens.ts";
import * as contract from "./contract.ts";

/** One's own personal tokens; reached at the console only, never by a token. */
export const apiTokenRoutes: readonly Route[] = [
  route(contract.listApiTokens, {
    policy: signedIn,
    handle: async ({ tx, actor, now }) => ({
      tokens: (await tokensOf(tx, actor, now)).map(presentToken),
    }),
  }),
  route(contract.createApiToken, {
    policy: signedIn,
    handle: async (context) => {
      const { row, token } = await createToken(context, context.actor, context.body);
      return { ...presentToken(row), token };
    },
  }),
  route(contract.revokeApiToken, {
    policy: signedIn,
    handle: (context) => revokeToken(context, context.actor, context.params.tokenId),
  }),
];

const moment = (value: Date | string) => new Date(value).toISOString();

function presentToken(row: ApiTokenRecord) {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    // Checked again by the answer's schema.
    scopes: row.scopes as TokenScope[],
    createdAt: moment(row.created_at),
    // Kept as the first moment after its last day.
    expiresOn: dateInVietnam(new Date(new Date(row.expires_at).getTime() - 1)),
    lastUsedAt: row.last_used_at === null ? null : moment(row.last_used_at),
  };
}
