import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { channelsSearch, previewSearch, publishingSearch } from "./searches.ts";

/** How stories go out: one story on its channels, the week of all, an office's channels. */
export const channelPages = [
  definePage({
    path: "/newsroom/stories/$storyId/publishing",
    title: { vi: "Đăng bài", en: "Publishing" },
    component: lazy(() => import("./StoryPublishingPage.tsx")),
  }),
  definePage({
    path: "/newsroom/stories/$storyId/preview",
    title: { vi: "Xem trước trang trên cổng", en: "Preview of the page" },
    component: lazy(() => import("./PagePreview.tsx")),
    search: previewSearch,
  }),
  definePage({
    path: "/newsroom/publishing",
    title: { vi: "Lịch đăng", en: "Publishing" },
    nav: {
      section: "news",
      label: { vi: "Lịch đăng", en: "Publishing" },
      icon: "calendar",
      order: 13,
      visible: (session) =>
        session.can["stories.write"] === true || session.can["units.all"] === true,
    },
    component: lazy(() => import("./PublishingPage.tsx")),
    search: publishingSearch,
  }),
  definePage({
    path: "/newsroom/channels",
    title: { vi: "Kênh của đơn vị", en: "Channels" },
    component: lazy(() => import("./ChannelsPage.tsx")),
    search: channelsSearch,
  }),
];
