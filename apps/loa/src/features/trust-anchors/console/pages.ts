import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";

/** Whose signatures the office trusts. */
export const trustAnchorPages = [
  definePage({
    path: "/trust-anchors",
    title: { vi: "Cơ quan chứng thực được tin cậy", en: "Trusted certification authorities" },
    nav: {
      section: "admin",
      label: { vi: "Chứng thực chữ ký", en: "Signature trust" },
      icon: "seal",
      order: 37,
      visible: (session) => session.can["setup.run"] === true,
    },
    component: lazy(() => import("./TrustAnchorsPage.tsx")),
  }),
];
