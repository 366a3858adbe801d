import { search } from "../../../platform/ui/routing/search.ts";

/** Which deliveries of a webhook are shown. */
export const deliverySearch = {
  state: search.choice(["all", "waiting", "delivered", "parked"], "all"),
  page: search.number(1),
};
