import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { type ActOptions, useAct } from "../../../platform/ui/api/useAct.ts";
import { getStory, listStories } from "../../newsroom/contract.ts";
import { getPublishing, listChannels, listPublishing } from "../contract.ts";

/** A change of what goes out; everything that shows it is asked again. */
export function useChannelAct<E extends Endpoint>(endpoint: E, options: ActOptions<E> = {}) {
  const stale = [getPublishing, listPublishing, listChannels, listStories, getStory];
  return useAct(endpoint, { ...options, invalidates: stale });
}
