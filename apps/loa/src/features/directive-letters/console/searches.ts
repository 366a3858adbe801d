import { search } from "../../../platform/ui/routing/search.ts";

export const letterSearch = { page: search.number(1) };
