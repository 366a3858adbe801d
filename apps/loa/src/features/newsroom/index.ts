import type { Route } from "../../platform/http/route.ts";
import { newsroomRouteTable } from "./newsroom.routes.ts";

export const newsroomRoutes: readonly Route[] = newsroomRouteTable;
export { lockStory } from "./load-story.ts";
export { releaseReviewRoute } from "./newsroom.routes.ts";
export {
  type ApprovedRevision,
  approvalHolds,
  approvedRevision,
  mayPublish,
  namedSources,
  publishingFaults,
  type StoryFacts,
  storyFacts,
  topicsOfStory,
  type WrittenRevision,
  writtenRevision,
} from "./publishing.ts";
