import type { Route } from "../../platform/http/route.ts";
import { newsroomRouteTable } from "./newsroom.routes.ts";

export const newsroomRoutes: readonly Route[] = newsroomRouteTable;
export {
  type ApprovedRevision,
  approvedRevision,
  mayPublish,
  publishingFaults,
  type StoryFacts,
  storyFacts,
} from "./publishing.ts";
