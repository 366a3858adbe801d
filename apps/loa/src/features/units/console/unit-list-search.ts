import { search } from "../../../platform/ui/routing/search.ts";

/** Filters of the list of units. Without a date, units that have ended are listed, too. */
export const unitListSearch = {
  q: search.text(),
  kind: search.text(),
  asOf: search.date(),
  all: search.flag(),
  page: search.number(1),
};

export const groupListSearch = { asOf: search.date(), group: search.text() };
