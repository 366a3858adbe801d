import { search } from "../../../platform/ui/routing/search.ts";

/** The secret of a one-task link. */
export const linkSearch = { token: search.text() };
