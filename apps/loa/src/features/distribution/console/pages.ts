import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { recipientSearch } from "./searches.ts";

/** Documents handed to units, and who has said so. */
export const distributionPages = [
  definePage({
    path: "/distributions",
    title: { vi: "Gửi và xác nhận", en: "Documents" },
    nav: {
      section: "plans",
      label: { vi: "Gửi và xác nhận", en: "Documents" },
      icon: "mail",
      order: 26,
    },
    component: lazy(() => import("./DistributionListPage.tsx")),
  }),
  definePage({
    path: "/distributions/new",
    title: { vi: "Gửi văn bản hướng dẫn", en: "Send guidance" },
    component: lazy(() => import("./SendGuidancePage.tsx")),
  }),
  definePage({
    path: "/distributions/$distributionId",
    title: { vi: "Văn bản đã gửi", en: "Document sent" },
    component: lazy(() => import("./DistributionPage.tsx")),
    search: recipientSearch,
  }),
];
