import { search } from "../../../platform/ui/routing/search.ts";

export const recipientSearch = {
  state: search.choice(["", "waiting", "acknowledged", "ended"], ""),
  q: search.text(),
  page: search.number(1),
};
