import type { SourceInput } from "../contract.ts";
import { folderAddress } from "./folder-address.ts";

/** What is said of a source while it is being typed. */
export interface SourceDraft extends Omit<SourceInput, "channel"> {
  readonly unitId: string;
  readonly channel: string;
}

/** What is found in a log was broadcast, and on a social page posted. */
const usual: Readonly<Record<SourceDraft["kind"], SourceDraft["outputKind"]>> = {
  ...{ feed: "article", sitemap: "article", listing: "article", ical: "article" },
  ...{ folder: "episode", social: "post" },
};

/** A source nothing is said of yet: it would be read every hour, from the beginning of this year. */
export const startOn = (today: string): SourceDraft => ({
  ...{ unitId: "", kind: "feed", title: "", url: "", channel: "", outputKind: usual.feed },
  ...{ rule: "propose", since: `${today.slice(0, 4)}-01-01`, everyMinutes: 60 },
});

/**
 * What another kind changes: the address stays unless a folder takes the place of a page, and so does a kind of output
 * that a person chose. A social page only proposes.
 */
export function asKind(draft: SourceDraft, kind: SourceDraft["kind"]): Partial<SourceDraft> {
  const samePlace = (draft.kind === "folder") === (kind === "folder");
  const elsewhere = kind === "folder" ? folderAddress("") : "";
  const chosen = draft.outputKind !== usual[draft.kind];
  return {
    ...{ kind, url: samePlace ? draft.url : elsewhere },
    outputKind: chosen ? draft.outputKind : usual[kind],
    ...(kind === "social" ? { rule: "propose" } : {}),
  };
}
