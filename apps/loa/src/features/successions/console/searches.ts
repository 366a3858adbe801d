import { search } from "../../../platform/ui/routing/search.ts";

export const successionListSearch = {
  state: search.choice(["", "draft", "planned", "inForce", "undone"], ""),
  page: search.number(1),
};

/** The unit a change begins with, where it was begun from its page. */
export const draftSearch = { unitId: search.text(), unitName: search.text() };
