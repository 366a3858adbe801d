import type { Bilingual } from "../../contract/endpoint.ts";
import type { Page, PageNav, SectionKey } from "../routing/page.ts";
import type { Session } from "../session/session.ts";

/** A page that stands in the navigation. */
export interface NavEntry extends PageNav {
  readonly path: string;
}

export interface NavSection {
  readonly key: SectionKey;
  readonly label: Bilingual;
  readonly entries: readonly NavEntry[];
}

/** The navigation's parts in their order. */
export const sectionLabels: Readonly<Record<SectionKey, Bilingual>> = {
  work: { vi: "Việc của tôi", en: "My work" },
  news: { vi: "Tin bài", en: "News" },
  plans: { vi: "Kế hoạch", en: "Plans" },
  overview: { vi: "Tổng quan", en: "Overview" },
  units: { vi: "Cơ quan", en: "Units" },
  admin: { vi: "Quản trị", en: "Administration" },
};

/** The navigation one person sees: empty parts are left out. */
export function sectionsFor(pages: readonly Page[], session: Session): readonly NavSection[] {
  const entries = pages.flatMap((page) => (page.nav ? [{ ...page.nav, path: page.path }] : []));
  const seen = entries.filter((entry) => entry.visible?.(session) ?? true);
  return (Object.keys(sectionLabels) as SectionKey[])
    .map((key) => ({
      key,
      label: sectionLabels[key],
      entries: seen.filter((entry) => entry.section === key).sort((a, b) => a.order - b.order),
    }))
    .filter((section) => section.entries.length > 0);
}

const inBar = 4;

/** The four places of a phone's bar: an officer's daily ones, or what somebody watches who owes nothing themselves. */
export function firstPlaces(
  sections: readonly NavSection[],
  session: Session,
): readonly NavEntry[] {
  const entries = sections.flatMap((section) => section.entries);
  const watches = session.can["duties.own"] !== true;
  // Administration is desk work: on a phone it comes after everybody's daily places.
  const rank = (entry: NavEntry) => {
    if (watches && entry.watch !== undefined) return entry.watch - 1000;
    return entry.section === "admin" ? 1000 + entry.order : entry.order;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b)).slice(0, inBar);
}

/** The entry that stands for a path: one that claims the page, else the longest it begins with. */
export function entryAt(sections: readonly NavSection[], path: string): NavEntry | undefined {
  const entries = sections.flatMap((section) => section.entries);
  const claimed = entries.find((entry) => entry.also?.some((page) => isAt(page, path)));
  if (claimed) return claimed;
  return entries
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function isAt(page: string, path: string): boolean {
  const parts = path.split("/");
  const pattern = page.split("/");
  return (
    parts.length === pattern.length &&
    pattern.every((part, nth) => part.startsWith("$") || part === parts[nth])
  );
}
