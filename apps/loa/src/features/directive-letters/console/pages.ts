import { lazy } from "react";
import { definePage } from "../../../platform/ui/routing/page.ts";
import { letterSearch } from "./searches.ts";

/** Directive letters: those sent, and the drafts. */
export const directiveLetterPages = [
  definePage({
    path: "/directive-letters",
    title: { vi: "Công văn đôn đốc", en: "Directive letters" },
    nav: {
      section: "overview",
      label: { vi: "Công văn đôn đốc", en: "Directive letters" },
      icon: "mail",
      order: 34,
      visible: (session) => session.can["units.all"] === true,
    },
    component: lazy(() => import("./LettersPage.tsx")),
    search: letterSearch,
  }),
  definePage({
    path: "/directive-letters/$letterId",
    title: { vi: "Công văn đôn đốc", en: "Directive letter" },
    component: lazy(() => import("./LetterPage.tsx")),
    layout: "paper",
  }),
];
