import { search } from "../../../platform/ui/routing/search.ts";

/** The year looked at; this year when none is said. */
export const yearSearch = { year: search.number(0) };
