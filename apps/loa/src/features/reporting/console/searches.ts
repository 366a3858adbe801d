import { search } from "../../../platform/ui/routing/search.ts";

export const reportSearch = { lock: search.number(0), unit: search.text() };

export const outlineSearch = { line: search.text() };

export const numberSearch = {
  ...reportSearch,
  line: search.text(),
  kind: search.text(),
  by: search.text(),
  group: search.text(),
  page: search.number(1),
};
