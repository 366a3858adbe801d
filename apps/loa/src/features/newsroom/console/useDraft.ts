import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { call } from "../../../platform/ui/api/call.ts";
import { keyOf } from "../../../platform/ui/api/useCall.ts";
import {
  type Edition,
  getDesk,
  getRevision,
  getStory,
  listRevisions,
  listStories,
  type Revision,
  type StoryDetail,
  type StoryLanguage,
  saveRevision,
} from "../contract.ts";
import { DraftStore, type DraftView, type DraftWorld } from "./draft-store.ts";
import { noWords, type StoryWords } from "./story-text.ts";

/** What is being written, and how it is changed. */
export interface Draft {
  readonly view: DraftView;
  change(part: Partial<StoryWords>): void;
  flush(): Promise<boolean>;
  /** The number the server has by now. */
  number(): number;
  settle(whose: "mine" | "theirs"): Promise<void>;
}

/** The words of one language of a story, saved as they are written. */
export function useDraft(
  story: StoryDetail,
  language: StoryLanguage,
  edition: Edition | undefined,
): Draft {
  const queries = useQueryClient();
  const storyId = story.id;
  const latest = edition?.latest ?? null;
  const mayWrite = edition ? edition.can.write : story.can.write;
  const original = story.editions.find((one) => one.language === "vi")?.latest;
  const first: StoryWords = {
    ...{ title: "", abstract: "", byline: original?.byline ?? "", body: noWords },
    ...{ leadMediaId: original?.leadMediaId ?? null, basedOn: original?.number ?? null },
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft begins with what the page was opened on, and anew when an act lets or stops the writing
  const store = useMemo(
    () => new DraftStore(latest, first, worldOf(storyId, language, queries), mayWrite),
    [storyId, language, mayWrite],
  );
  useEffect(() => {
    const leaving = () => void store.flush();
    window.addEventListener("pagehide", leaving);
    return () => {
      window.removeEventListener("pagehide", leaving);
      leaving();
      store.stop();
    };
  }, [store]);
  const view = useSyncExternalStore(store.subscribe, store.view);
  const change = useCallback(
    (part: Partial<StoryWords>) => store.change(part, performance.now()),
    [store],
  );
  return {
    ...{ view, change },
    flush: () => store.flush(),
    number: () => store.view().base,
    settle: (whose) => store.settle(whose),
  };
}

function worldOf(
  storyId: string,
  language: StoryLanguage,
  queries: ReturnType<typeof useQueryClient>,
): DraftWorld {
  const params = { storyId };
  const place = `loa-story-${storyId}-${language}`;
  return {
    save: async (base, words) => {
      const body = { ...words, language, base };
      const saved = await call(saveRevision, { params, body });
      for (const stale of [getStory, listStories, listRevisions, getDesk])
        void queries.invalidateQueries({ queryKey: keyOf(stale) });
      return saved;
    },
    read: async (number) =>
      (await call(getRevision, {
        params: { storyId, language, revision: number },
      })) as Revision,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    held: {
      get: () => localStorage.getItem(place),
      set: (text) => localStorage.setItem(place, text),
      clear: () => localStorage.removeItem(place),
    },
  };
}
