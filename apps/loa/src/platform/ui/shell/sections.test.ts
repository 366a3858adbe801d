import { lazy } from "react";
import { expect, it } from "vitest";
import { definePage, type Page, type SectionKey } from "../routing/page.ts";
import type { Session } from "../session/session.ts";
import { entryAt, firstPlaces, sectionsFor } from "./sections.ts";

const session = { can: { "plans.see": true } } as unknown as Session;
const component = lazy(async () => ({ default: () => null }));

function page(path: string, section: SectionKey, order: number, needs?: string): Page {
  const label = { vi: path, en: path };
  const visible = needs ? (person: Session) => person.can[needs] === true : () => true;
  return definePage({
    path,
    title: label,
    component,
    nav: { section, label, icon: "plan", order, visible },
  });
}

const pages = [
  page("/plans", "plans", 2, "plans.see"),
  page("/plans/import", "plans", 1),
  page("/people", "admin", 1, "people.see"),
  page("/", "work", 1),
];

it("shows a person their parts in order and leaves out the empty ones", () => {
  const sections = sectionsFor(pages, session);
  expect(sections.map(({ key }) => key)).toEqual(["work", "plans"]);
  expect(sections[1]?.entries.map(({ path }) => path)).toEqual(["/plans/import", "/plans"]);
});

it("marks the entry that claims a page, for those who see it", () => {
  const [first] = pages;
  const overview = page("/overview", "overview", 1);
  const nav = overview.nav && { ...overview.nav, also: ["/plans/$planId/overview"] };
  const claiming = [...(first ? [first] : []), { ...overview, ...(nav ? { nav } : {}) }];
  const sections = sectionsFor(claiming, session);
  expect(entryAt(sections, "/plans/0198/overview")?.path).toBe("/overview");
  expect(entryAt(sections, "/plans/0198/overview/more")?.path).toBe("/plans");
  expect(entryAt(sectionsFor(pages, session), "/plans/0198/overview")?.path).toBe("/plans");
});

it("marks the entry a path belongs to, the longest first", () => {
  const sections = sectionsFor(pages, session);
  expect(entryAt(sections, "/plans/import")?.path).toBe("/plans/import");
  expect(entryAt(sections, "/plans/0198/review")?.path).toBe("/plans");
  expect(entryAt(sections, "/")?.path).toBe("/");
  expect(entryAt(sections, "/planets")?.path).toBeUndefined();
});

it("puts an officer's daily places in a phone's bar, and before them what somebody watches who owes nothing", () => {
  const places = [1, 2, 3, 4, 5].map((order) => page(`/work${order}`, "work", order));
  const overview = page("/overview", "overview", 30);
  const watched = { ...overview, ...(overview.nav ? { nav: { ...overview.nav, watch: 1 } } : {}) };
  const first = (can: Session["can"]) => {
    const person = { can } as unknown as Session;
    return firstPlaces(sectionsFor([...places, watched], person), person).map(({ path }) => path);
  };
  expect(first({ "duties.own": true })).toEqual(["/work1", "/work2", "/work3", "/work4"]);
  expect(first({})).toEqual(["/overview", "/work1", "/work2", "/work3"]);
});
