import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { chaseSearch, inboxSearch, logSearch } from "./searches.ts";

/** Being reminded, who was reminded of what, and who is to be chased. */
export const reminderPages = [
  definePage({
    path: "/reminders",
    title: { vi: "Nhắc việc", en: "Reminders" },
    nav: {
      section: "work",
      label: { vi: "Nhắc việc", en: "Reminders" },
      icon: "bell",
      order: 4,
      badge: lazy(() => import("./UnreadCount.tsx")),
      visible: (session) =>
        session.can["duties.own"] === true || session.can["plans.edit"] === true,
    },
    component: lazy(() => import("./RemindersPage.tsx")),
    search: inboxSearch,
  }),
  definePage({
    path: "/reminders/log",
    title: { vi: "Đã nhắc ai, việc gì", en: "Who was reminded of what" },
    component: lazy(() => import("./ReminderLogPage.tsx")),
    search: logSearch,
  }),
  definePage({
    path: "/late-duties",
    title: { vi: "Cần đôn đốc", en: "To be chased" },
    nav: {
      section: "overview",
      label: { vi: "Cần đôn đốc", en: "To be chased" },
      icon: "chase",
      order: 33,
      watch: 3,
      also: ["/reminders/log"],
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./ToChasePage.tsx")),
    search: chaseSearch,
  }),
  definePage({
    path: "/reminder-rules",
    title: { vi: "Quy định nhắc việc", en: "Rules of reminding" },
    nav: {
      section: "admin",
      label: { vi: "Quy định nhắc việc", en: "Rules of reminding" },
      icon: "settings",
      order: 36,
      visible: (session) => session.can["plans.edit"] === true,
    },
    component: lazy(() => import("./ReminderRulesPage.tsx")),
  }),
];
