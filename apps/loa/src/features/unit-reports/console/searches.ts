import { search } from "../../../platform/ui/routing/search.ts";

/** Which task's part of a number, and which page of it. */
export const unitNumberSearch = {
  line: search.text(),
  former: search.text(),
  page: search.number(1),
};
