import { search } from "../../../platform/ui/routing/search.ts";

/** Which line and year, as of when, and which units of the heat map. */
export const periodsSearch = {
  domain: search.text(),
  year: search.number(0),
  asOf: search.text(),
  q: search.text(),
  behind: search.flag(),
};

/** Which units of a period. */
export const periodSearch = { step: search.text(), asOf: search.text(), q: search.text() };

export const newPeriodSearch = { domain: search.text() };
