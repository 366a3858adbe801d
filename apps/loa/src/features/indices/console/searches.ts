import { search } from "../../../platform/ui/routing/search.ts";

export const indexSearch = { measure: search.choice(["rank", "score"], "rank") };
