export { taskLinkRoutes } from "./task-links.routes.ts";
