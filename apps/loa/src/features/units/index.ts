import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";

export const unitsRoutes: readonly Route[] = [];
export const unitsJobs: readonly JobKind<never>[] = [];
export const unitsTimers: readonly Timer[] = [];
export { type Membership, membersOf, membersOn } from "./members.ts";
export { nameKey } from "./name-key.ts";
export type {
  Candidate,
  NamedGroup,
  NamedUnit,
  NameRole,
  Resolution,
  ResolveOptions,
} from "./resolution.ts";
export { resolveNames } from "./resolve-names.ts";
