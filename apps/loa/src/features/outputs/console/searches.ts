import { search } from "../../../platform/ui/routing/search.ts";

/** What is being recorded: the duty and the unit, when the page before knows them. */
export const recordSearch = { commitment: search.text(), unit: search.text() };

export const outputListSearch = {
  /** A queue; what it holds is not one of the filters. */
  tab: search.choice(["", "approving", "judging", "returned"], ""),
  q: search.text(),
  unit: search.text(),
  state: search.choice(["", "recorded", "approved", "accepted", "returned", "withdrawn"], ""),
  kind: search.text(),
  from: search.date(),
  to: search.date(),
  flagged: search.flag(),
  plan: search.text(),
  commitment: search.text(),
  domain: search.text(),
  page: search.number(1),
};

export const sheetSearch = { unit: search.text(), plan: search.text() };
