import type { Endpoint } from "../contract/endpoint.ts";
import { type TokenScope, tokenScopes } from "../contract/token-scopes.ts";

// The first line that fits says the noun. A door in no line is for people at the console only: their own account,
// sessions and tokens, other people, mails, the audit log, setting up.
const nounsByPath: readonly (readonly [RegExp, string])[] = [
  // A one-task link lets in somebody unknown: people make it and stand behind what comes, no program.
  [/\/task-links(\/|$)/, "nothing"],
  [/^\/units\/:unitId\/(duties|calendar|commitments)/, "commitments"],
  [/^\/unit(s|-kinds|-names|-aliases|-groups|-imports|-lists)(\/|$)/, "units"],
  [/^\/plans\/:planId\/(overview|progress)/, "progress"],
  [/^\/tasks\/:taskId\/burn-up/, "progress"],
  [/^\/briefing(\/|$)/, "progress"],
  [
    /^\/plans\/:planId\/(commitments|commitment-lists|duty-slips|acknowledgements|reconciliation|late-units)/,
    "commitments",
  ],
  [/^\/distribution(s|-lines)(\/|$)/, "commitments"],
  [/^\/(plans|plan-labels|tasks|findings)(\/|$)/, "plans"],
  [/^\/(commitments|duties|occurrence-acts|occurrence-requests)(\/|$)/, "commitments"],
  [/^\/(outputs|evidence|claim-suggestions|recording-units|output-sheets)(\.|\/|$)/, "outputs"],
  [/^\/(reports|reporting-lines|periods|ad-hoc-periods|unit-reports|nominations)(\/|$)/, "reports"],
  [/^\/completeness(\.|$)/, "reports"],
];

/** The scope a token needs for a door; null when no token opens it. */
export function tokenScopeOf(endpoint: Pick<Endpoint, "method" | "path">): TokenScope | null {
  const noun = nounsByPath.find(([start]) => start.test(endpoint.path))?.[1];
  const wanted = `${noun}:${changes(endpoint) ? "write" : "read"}`;
  return tokenScopes.find((scope) => scope === wanted) ?? null;
}

// A question too long for an address is posted, and still changes nothing.
function changes({ method, path }: Pick<Endpoint, "method" | "path">): boolean {
  return method !== "get" && !/\/(preview|resolution)$/.test(path);
}
