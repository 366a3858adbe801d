import type { Route } from "../../platform/http/route.ts";
import type { JobKind } from "../../platform/jobs/jobs.ts";
import { apiTokenRoutes } from "./api-tokens.routes.ts";
import { oversightRoutes } from "./oversight.routes.ts";
import { peopleRoutes } from "./people.routes.ts";
import { requestPasswordResetJob } from "./request-password-reset.job.ts";
import { secondFactorRoutes } from "./second-factor.routes.ts";
import { sessionRoutes } from "./session.routes.ts";

export { accountsTimers } from "./accounts.timers.ts";
export { actorByEmail } from "./actor-by-email.ts";
export { countTry, forgetTry } from "./attempts.ts";
export { createAccountWithPassword, type NewAccount } from "./create-account.ts";
export { firstRunLink } from "./first-run.ts";
export { grantRole, type NewGrant } from "./grant-role.ts";
export { createIdentify } from "./identify.ts";
export { hashToken, mintToken } from "./token.ts";
export { verifyAuditChain } from "./verify-audit.ts";

export const accountsRoutes: readonly Route[] = [
  ...sessionRoutes,
  ...secondFactorRoutes,
  ...apiTokenRoutes,
  ...peopleRoutes,
  ...oversightRoutes,
];
export const accountsJobs: readonly JobKind<never>[] = [
  requestPasswordResetJob as unknown as JobKind<never>,
];
