import { dateInVietnam } from "../../platform/clock.ts";
import type { Services } from "../../platform/services.ts";
import type { Outside } from "./ask-outside.ts";
import { type AskedSource, readSource } from "./read-source.ts";
import { readDate } from "./reading/read-date.ts";

const shown = 10;

/** Reads a source once without keeping anything, so that a person sees what it would bring. */
export async function trySource(
  services: Services,
  asked: Pick<AskedSource, "kind" | "url" | "unitCode">,
  outside: Outside = {},
) {
  const source = { ...asked, etag: null, last_modified: null };
  const { fault, entries } = await readSource(services, source, outside);
  const today = dateInVietnam(services.clock.now());
  return {
    fault,
    found: entries.length,
    entries: entries.slice(0, shown).map((entry) => ({
      ...{ url: entry.url, title: entry.title },
      on: readDate(entry.dated, today).on,
    })),
  };
}
