import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";

/** The portal's library of documents. */
export const libraryPages = [
  definePage({
    path: "/library",
    title: { vi: "Văn bản trên cổng", en: "Documents on the portal" },
    nav: {
      section: "overview",
      label: { vi: "Văn bản trên cổng", en: "Portal documents" },
      icon: "read",
      order: 82,
      visible: (session) => session.can["portal.publish"] === true,
    },
    component: lazy(() => import("./LibraryPage.tsx")),
  }),
];
