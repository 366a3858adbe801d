import { z } from "zod";
import { endpoint } from "../../platform/contract/endpoint.ts";
import { tokenScopes } from "../../platform/contract/token-scopes.ts";
import { Id, Moment, PlainDate, text } from "../../platform/contract/values.ts";

/** Longest life of a personal token, in days. */
export const tokenDays = 366;
/** Tokens a person may hold at a time. */
export const tokensAtMost = 20;

export const ApiTokenRow = z.object({
  id: Id,
  name: z.string(),
  /** The last four letters. */
  hint: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: Moment,
  /** The last day it works, in Vietnam. */
  expiresOn: PlainDate,
  lastUsedAt: Moment.nullable(),
});

export const listApiTokens = endpoint({
  method: "get",
  path: "/api-tokens",
  summary: { vi: "Mã truy cập API của tôi", en: "My API tokens" },
  response: z.object({ tokens: z.array(ApiTokenRow) }),
});

export const createApiToken = endpoint({
  method: "post",
  path: "/api-tokens",
  summary: { vi: "Tạo mã truy cập API", en: "Make an API token" },
  body: z.object({
    name: text(80, 1),
    scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
    /** The last day it works, in Vietnam; at most a year away. */
    expiresOn: PlainDate,
  }),
  /** `token` is shown here and never again. */
  response: ApiTokenRow.extend({ token: z.string() }),
});

export const revokeApiToken = endpoint({
  method: "delete",
  path: "/api-tokens/:tokenId",
  summary: { vi: "Thu hồi mã truy cập API", en: "Revoke an API token" },
  params: z.object({ tokenId: Id }),
  response: "none",
});
