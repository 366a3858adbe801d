import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import { unitImportRoutes } from "./unit-imports.routes.ts";
import { unitNameRoutes } from "./unit-names.routes.ts";
import { unitRoutes } from "./units.routes.ts";

export const unitsRoutes: readonly Route[] = [
  ...unitRoutes,
  ...unitNameRoutes,
  ...unitImportRoutes,
];
export const unitsJobs: readonly JobKind<never>[] = [];
export const unitsTimers: readonly Timer[] = [];
export { insertUnit } from "./change-unit.ts";
export type { UnitDetail, UnitGroup, UnitSummary } from "./contract.ts";
export { endsKnownOn } from "./ends-known.ts";
export type { RowFinding } from "./import-row.ts";
export { type ImportUnitsInput, type ImportUnitsResult, importUnits } from "./import-units.ts";
export { type AliasAnswer, learnAlias } from "./learn-alias.ts";
export { loadShippedList } from "./load-shipped-list.ts";
export { type Membership, membersOf, membersOn } from "./members.ts";
export { nameKey } from "./name-key.ts";
export { addProposedUnits, type ProposedUnit, proposeUnits } from "./propose-units.ts";
export { unitsToPublishFor } from "./publishing-units.ts";
export { readRecords } from "./read-records.ts";
export type {
  Candidate,
  NamedGroup,
  NamedUnit,
  NameRole,
  Resolution,
  ResolveOptions,
} from "./resolution.ts";
export { resolveNames } from "./resolve-names.ts";
export {
  chainFrom,
  type Lineage,
  lineageOf,
  nameOn,
  type Turn,
  turnsInWords,
  type UnitLife,
} from "./succession-chain.ts";
export { UnitKind, unitKindNames } from "./unit-kinds.ts";
