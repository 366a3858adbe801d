import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import type { Outside } from "./ask-outside.ts";
import { countByRule } from "./count-by-rule.ts";
import { takeDueItems, takeDueSources } from "./harvest.queries.ts";
import { lookAtItem } from "./look-at-item.ts";
import { drawPages } from "./picture/draw-pages.ts";
import { visitSource } from "./visit-source.ts";

/** Hosts asked beside each other; of one host, one page at a time. */
const hostsAtOnce = 8;
const mostSources = 1000;
const mostItems = 400;

/** One pass over everything that is due: sources are read, new pages kept and drawn, and what fits by rule is counted. */
export async function harvest(services: Services, outside: Outside = {}): Promise<void> {
  const { database, clock } = services;
  const sources = await database.in(system, (tx) => takeDueSources(tx, clock.now(), mostSources));
  await hostByHost(sources, (source) => visitSource(services, source, outside));
  const items = await database.in(system, (tx) => takeDueItems(tx, clock.now(), mostItems));
  await hostByHost(items, (item) => lookAtItem(services, item, outside));
  await drawPages(services, outside);
  await countByRule(services);
}

/** Does the work of each host in turn and of a few hosts at once, so that nobody's server is crowded. */
export async function hostByHost<T extends { readonly url: string }>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queues = [...Map.groupBy(all, ({ url }) => hostOf(url)).values()];
  const next = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const one of queue) await work(one);
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, next));
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
