import { search } from "../../../platform/ui/routing/search.ts";

/** Which found items are shown. */
export const foundSearch = {
  state: search.choice(["waiting", "counted", "setAside"], "waiting"),
  gone: search.flag(),
  source: search.text(),
  q: search.text(),
  page: search.number(1),
};
