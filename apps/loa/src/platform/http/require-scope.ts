import type { ActorToken } from "../auth/actor.ts";
import { tokenScopeOf } from "../auth/token-scope.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { refuse } from "./errors.ts";

/** Lets a token through a door its scopes name. @throws 403 `session-only` or `scope-missing` */
export function requireScope(endpoint: Endpoint, token: ActorToken): void {
  const needed = tokenScopeOf(endpoint);
  if (needed === null) throw sessionOnly();
  if (!token.scopes.includes(needed)) throw scopeMissing(needed);
}

const sessionOnly = () =>
  refuse("session-only", 403, {
    vi: "Việc này chỉ làm được khi đăng nhập trên giao diện, không dùng mã truy cập API.",
    en: "This is done by a person signed in to the console, not by an API token.",
  });
const scopeMissing = (needed: string) =>
  refuse(
    "scope-missing",
    403,
    {
      vi: `Mã truy cập API không có phạm vi ${needed}.`,
      en: `The API token lacks the scope ${needed}.`,
    },
    { details: { needed } },
  );
