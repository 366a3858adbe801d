import { search } from "../../../platform/ui/routing/search.ts";

/** Whose programmes are shown. */
export const programmesSearch = { unit: search.text(), page: search.number(1) };

/** Which slot is open. */
export const programmeSearch = { slot: search.text() };

/** Which month, and which slot is open. */
export const calendarSearch = { unit: search.text(), month: search.text(), slot: search.text() };

/** Which proposal a new programme is begun from, by a commitment it would fill. */
export const newSearch = { unit: search.text(), from: search.text() };

export const watchSearch = { q: search.text(), page: search.number(1) };
