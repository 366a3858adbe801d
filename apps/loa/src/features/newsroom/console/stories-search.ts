import type { SearchOf } from "../../../platform/ui/routing/search.ts";
import type { storiesSearch } from "./searches.ts";

export type StoriesSearch = SearchOf<typeof storiesSearch>;
export type ChangeSearch = (part: Partial<StoriesSearch>) => void;

/** The filters of the board and the list, as the server takes them. */
export const askedBy = ({ q, topic, unit, shelved }: StoriesSearch) => ({
  ...(q ? { q } : {}),
  ...(topic ? { topicId: topic } : {}),
  ...(unit ? { unitId: unit } : {}),
  ...(shelved ? { shelved: "1" as const } : {}),
});
