import type { ComponentType, LazyExoticComponent } from "react";
import type { Bilingual } from "../../contract/endpoint.ts";
import type { Session } from "../session/session.ts";
import type { IconName } from "../shell/icons.ts";
import type { SearchSchema } from "./search.ts";

/** The parts of the navigation, in the order they are shown. */
export type SectionKey = "work" | "news" | "plans" | "overview" | "units" | "admin";

export interface PageNav {
  readonly section: SectionKey;
  readonly label: Bilingual;
  readonly icon: IconName;
  /** Place within the section; lower first. The lowest four of all stand in the phone's bottom bar. */
  readonly order: number;
  /** Place in the phone's bottom bar of people who watch over others and owe nothing themselves; they come first there. */
  readonly watch?: number;
  /** Other pages that belong to this entry, though their address begins like another: `/plans/$planId/overview`. */
  readonly also?: readonly string[];
  /** How many things wait there: drawn after the label, nothing when none do. */
  readonly badge?: LazyExoticComponent<ComponentType>;
  /** Whether this person is shown the entry; ask `session.can`. */
  readonly visible?: (session: Session) => boolean;
}

/** One page of the console. */
export interface Page {
  /** Below `/console`, TanStack style: `/plans/$planId/review`. */
  readonly path: string;
  /** Shown in the browser's tab, before “Loa”. */
  readonly title: Bilingual;
  readonly nav?: PageNav;
  readonly component: LazyExoticComponent<ComponentType>;
  readonly search?: SearchSchema;
  /** `app`: with navigation (default). `bare`: the page alone, centred. `paper`: full width, for documents. */
  readonly layout?: "app" | "bare" | "paper";
  /** `anyone`: shown without a session (signing in, first run, a letter's link). Default `signed-in`. */
  readonly access?: "signed-in" | "anyone";
}

/** Declares a page; a feature lists its own in `console/pages.ts`. */
export function definePage(page: Page): Page {
  return page;
}
