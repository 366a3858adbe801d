import { search } from "../../../platform/ui/routing/search.ts";

/** What is given from above: of one plan, or of all. */
export const assignedSearch = { plan: search.text() };
