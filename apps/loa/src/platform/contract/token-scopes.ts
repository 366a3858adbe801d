/** What a program may be allowed to do, noun by noun; a token carries some of these. */
export const tokenScopes = [
  "units:read",
  "units:write",
  "plans:read",
  "plans:write",
  "commitments:read",
  "commitments:write",
  "outputs:read",
  "outputs:write",
  "progress:read",
  "reports:read",
  "reports:write",
] as const;
export type TokenScope = (typeof tokenScopes)[number];
