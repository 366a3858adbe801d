import type { Route } from "../../platform/http/route.ts";
import { indexRouteTable } from "./indices.routes.ts";

export const indicesRoutes: readonly Route[] = indexRouteTable;
export type { IndexSeries } from "./contract.ts";
export { findIndices } from "./indices.queries.ts";
export { loadReferenceValues } from "./load-reference.ts";
export { indicesTag } from "./save-value.ts";
