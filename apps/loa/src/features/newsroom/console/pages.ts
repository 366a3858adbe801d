import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import {
  coverageSearch,
  mediaSearch,
  offersSearch,
  storiesSearch,
  storySearch,
} from "./searches.ts";

/** The newsroom: my desk, stories, one story, what other desks offer, topics, pictures, words. */
export const newsroomPages = [
  definePage({
    path: "/newsroom",
    title: { vi: "Bàn biên tập", en: "My desk" },
    nav: {
      section: "news",
      label: { vi: "Bàn biên tập", en: "Newsroom" },
      icon: "write",
      order: 12,
      visible: (session) =>
        session.can["stories.write"] === true || session.can["units.all"] === true,
    },
    component: lazy(() => import("./DeskPage.tsx")),
  }),
  definePage({
    path: "/newsroom/stories",
    title: { vi: "Tin, bài", en: "Stories" },
    component: lazy(() => import("./StoriesPage.tsx")),
    search: storiesSearch,
  }),
  definePage({
    path: "/newsroom/stories/new",
    title: { vi: "Viết tin, bài", en: "New story" },
    component: lazy(() => import("./NewStoryPage.tsx")),
  }),
  definePage({
    path: "/newsroom/stories/$storyId",
    title: { vi: "Tin, bài", en: "Story" },
    component: lazy(() => import("./StoryPage.tsx")),
    search: storySearch,
  }),
  definePage({
    path: "/newsroom/stories/$storyId/revisions",
    title: { vi: "Các phiên bản", en: "Revisions" },
    component: lazy(() => import("./RevisionsPage.tsx")),
    search: storySearch,
  }),
  definePage({
    path: "/newsroom/offers",
    title: { vi: "Bài được gửi", en: "Offered stories" },
    component: lazy(() => import("./OffersPage.tsx")),
    search: offersSearch,
  }),
  definePage({
    path: "/newsroom/offers/$offerId",
    title: { vi: "Bài được gửi", en: "Offered story" },
    component: lazy(() => import("./OfferPage.tsx")),
  }),
  definePage({
    path: "/newsroom/topics",
    title: { vi: "Chủ đề truyền thông", en: "Topics" },
    component: lazy(() => import("./TopicsPage.tsx")),
    search: coverageSearch,
  }),
  definePage({
    path: "/newsroom/media",
    title: { vi: "Ảnh, âm thanh, phim", en: "Pictures, sound and films" },
    component: lazy(() => import("./MediaPage.tsx")),
    search: mediaSearch,
  }),
  definePage({
    path: "/newsroom/words",
    title: { vi: "Từ riêng của đơn vị", en: "Words of the desk" },
    component: lazy(() => import("./WordsPage.tsx")),
  }),
];
