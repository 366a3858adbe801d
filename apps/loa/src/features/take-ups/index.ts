export { takeUpsRoutes } from "./take-ups.routes.ts";
