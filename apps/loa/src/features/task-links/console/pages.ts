import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { linkSearch } from "./searches.ts";

/** The page of somebody without an account: one duty, and what was done for it. */
export const taskLinkPages = [
  definePage({
    path: "/one-task",
    title: { vi: "Gửi kết quả một việc", en: "Send a result" },
    component: lazy(() => import("./OneTaskPage.tsx")),
    search: linkSearch,
    layout: "bare",
    access: "anyone",
  }),
];
