import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { deliverySearch } from "./searches.ts";

/** Telling other systems of events: who is told, and what became of each delivery. */
export const webhookPages = [
  definePage({
    path: "/webhooks",
    title: { vi: "Kết nối nhận sự kiện", en: "Webhooks" },
    nav: {
      section: "admin",
      label: { vi: "Kết nối", en: "Webhooks" },
      icon: "import",
      order: 40,
      visible: (session) => session.can["webhooks.keep"] === true,
    },
    component: lazy(() => import("./WebhooksPage.tsx")),
  }),
  definePage({
    path: "/webhooks/new",
    title: { vi: "Thêm kết nối nhận sự kiện", en: "Add a webhook" },
    component: lazy(() => import("./WebhookNewPage.tsx")),
  }),
  definePage({
    path: "/webhooks/$webhookId",
    title: { vi: "Kết nối nhận sự kiện", en: "Webhook" },
    component: lazy(() => import("./WebhookPage.tsx")),
    search: deliverySearch,
  }),
];
