import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import {
  calendarSearch,
  newSearch,
  programmeSearch,
  programmesSearch,
  watchSearch,
} from "./searches.ts";

/** Quotas as slots over the year. */
export const programmePages = [
  definePage({
    path: "/programmes",
    title: { vi: "Chuyên mục", en: "Programmes" },
    nav: {
      section: "work",
      label: { vi: "Chuyên mục", en: "Programmes" },
      icon: "programme",
      order: 6,
      visible: (session) => session.can["programmes.keep"] === true,
    },
    component: lazy(() => import("./ProgrammesPage.tsx")),
    search: programmesSearch,
  }),
  definePage({
    path: "/programmes/new",
    title: { vi: "Mở chuyên mục", en: "Start a programme" },
    component: lazy(() => import("./NewProgrammePage.tsx")),
    search: newSearch,
  }),
  definePage({
    path: "/programmes/calendar",
    title: { vi: "Lịch chuyên mục", en: "Calendar of programmes" },
    component: lazy(() => import("./SlotCalendarPage.tsx")),
    search: calendarSearch,
  }),
  definePage({
    path: "/programmes/watch",
    title: { vi: "Chuyên mục của các đơn vị", en: "Programmes of units" },
    nav: {
      section: "overview",
      label: { vi: "Chuyên mục", en: "Programmes" },
      icon: "programme",
      order: 36,
      visible: (session) => session.can["programmes.all"] === true,
    },
    component: lazy(() => import("./WatchPage.tsx")),
    search: watchSearch,
  }),
  definePage({
    path: "/programmes/$programmeId",
    title: { vi: "Chuyên mục", en: "Programme" },
    component: lazy(() => import("./ProgrammePage.tsx")),
    search: programmeSearch,
  }),
];
