import type { Route } from "../../platform/http/route.ts";
import { workdaysRouteTable } from "./workdays.routes.ts";

export const workdaysRoutes: readonly Route[] = workdaysRouteTable;
export { workdaysOf } from "./workdays.queries.ts";
