import type { Route } from "../../platform/http/route.ts";
import { portalRouteTable } from "./portal.routes.ts";

export const portalRoutes: readonly Route[] = portalRouteTable;
export { type Correction, correctPage } from "./correct-page.ts";
export { loadSamplePlaces } from "./load-sample-places.ts";
export {
  type PageFile,
  type PageKey,
  type PageMedia,
  type PageTopic,
  type PortalPage,
  slugOf,
} from "./page.ts";
export { pageStands } from "./page-stands.ts";
export { sampleBody } from "./sample-body.ts";
export { samplePicture } from "./sample-pictures.ts";
export { sampleSound } from "./sample-sound.ts";
export { type SampleStory, sampleStories } from "./sample-stories.ts";
export { type ShownPage, showPage } from "./show-page.ts";
export { mountPortal } from "./site/mount.ts";
export { previewPage } from "./site/preview.ts";
export { type Withdrawal, withdrawPage } from "./withdraw-page.ts";
