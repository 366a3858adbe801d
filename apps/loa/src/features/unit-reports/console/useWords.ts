import { useCallback, useEffect, useRef, useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import {
  type UnitReportDetail,
  type UnitSection,
  type WrittenSection,
  writeUnitSection,
} from "../contract.ts";
import { forgetWords, keepWords, keptWords } from "./kept-words.ts";

/** Pause after the last key before words are sent, in milliseconds. */
const pause = 900;

/** One section as it stands on this screen. */
export interface Word {
  readonly key: UnitSection;
  readonly text: string;
  /** The revision it was written over. */
  readonly revision: number;
  readonly state: "still" | "waiting" | "saving" | "saved" | "failed" | "conflict";
  /** What somebody else wrote meanwhile. */
  readonly theirs: {
    readonly text: string;
    readonly revision: number;
    readonly by: string | null;
  } | null;
  readonly error: string | null;
  /** It came back from an earlier visit of this browser. */
  readonly restored: boolean;
}

/** The words of a report on this screen: kept here at each key, sent after a pause, and never overwritten in silence. */
export interface Words {
  readonly of: (key: UnitSection) => Word;
  readonly type: (key: UnitSection, text: string) => void;
  /** The other's text instead of mine, or mine over it. */
  readonly settle: (key: UnitSection, whose: "mine" | "theirs") => void;
  /** All of them as they stand, once nothing is on its way. */
  readonly settled: () => Promise<readonly { key: UnitSection; text: string; revision: number }[]>;
  /** They have arrived with another act. */
  readonly arrived: () => void;
}

type Table = Readonly<Record<string, Word>>;

/** Holds the words of one report; give the component that calls it the report's id as key. */
export function useWords(report: UnitReportDetail): Words {
  const [table, setTable] = useState<Table>(() => begin(report));
  const latest = useRef(table);
  const put = useCallback((key: string, patch: Partial<Word>) => {
    const word = latest.current[key];
    if (!word) return;
    latest.current = { ...latest.current, [key]: { ...word, ...patch } };
    setTable(latest.current);
  }, []);
  const send = useSending(report, latest, put);
  const of = (key: UnitSection) => table[key] as Word;
  return {
    of,
    type: (key, text) => {
      keepWords(report.id, key, { text, revision: of(key).revision });
      put(key, { text, state: of(key).state === "conflict" ? "conflict" : "waiting" });
      send.later(key);
    },
    settle: (key, whose) => {
      const { theirs } = of(key);
      if (!theirs) return;
      const mine = whose === "mine";
      put(key, {
        ...{ revision: theirs.revision, theirs: null, error: null },
        ...(mine ? { state: "waiting" } : { text: theirs.text, state: "still" }),
      });
      if (mine) send.later(key);
      else forgetWords(report.id, key);
    },
    settled: async () => {
      await send.idle();
      return Object.values(latest.current).map(({ key, text, revision }) => ({
        key,
        text,
        revision,
      }));
    },
    arrived: () => {
      for (const key of Object.keys(latest.current)) {
        forgetWords(report.id, key);
        put(key, { state: "saved" });
      }
    },
  };
}

function begin(report: UnitReportDetail): Table {
  return Object.fromEntries(
    report.sections.map((section) => [section.key, firstWord(report.id, section)]),
  );
}

// What this browser could not send last time comes back, over the revision it was written over.
function firstWord(reportId: string, { key, text, revision }: WrittenSection): Word {
  const kept = keptWords(reportId, key);
  const mine = kept !== null && kept.text !== text ? kept : null;
  return {
    ...{ key, text: mine?.text ?? text, revision: mine?.revision ?? revision },
    ...{ state: mine ? "waiting" : "still", theirs: null, error: null, restored: mine !== null },
  };
}

type Put = (key: string, patch: Partial<Word>) => void;

// One sending at a time for each section, so that a slow answer never passes a later one.
function useSending(
  { id: reportId, can }: UnitReportDetail,
  latest: { readonly current: Table },
  put: Put,
) {
  const act = useAct(writeUnitSection);
  const sendNow = useRef(act.mutateAsync);
  sendNow.current = act.mutateAsync;
  const timers = useRef(new Map<string, number>());
  const running = useRef(new Map<string, Promise<void>>());
  const flush = useCallback(
    (key: UnitSection): Promise<void> => {
      window.clearTimeout(timers.current.get(key));
      timers.current.delete(key);
      const before = running.current.get(key) ?? Promise.resolve();
      const after = before.then(() =>
        sendOne(reportId, key, { latest, put, send: sendNow.current }),
      );
      running.current.set(key, after);
      return after;
    },
    [reportId, latest, put],
  );
  const flushAll = useCallback(
    () => Promise.all([...timers.current.keys()].map((key) => flush(key as UnitSection))),
    [flush],
  );
  useLeaving(flushAll);
  useEffect(() => {
    // What came back from an earlier visit is sent without waiting for a key.
    if (!can.write) return;
    for (const word of Object.values(latest.current)) if (word.restored) void flush(word.key);
  }, [flush, latest, can.write]);
  return {
    later: (key: UnitSection) => {
      window.clearTimeout(timers.current.get(key));
      timers.current.set(
        key,
        window.setTimeout(() => void flush(key), pause),
      );
    },
    // Timers are put away: the act that follows carries the words itself.
    idle: async () => {
      for (const timer of timers.current.values()) window.clearTimeout(timer);
      timers.current.clear();
      await Promise.all(running.current.values());
    },
  };
}

function useLeaving(flush: () => void) {
  useEffect(() => {
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);
}

interface Sending {
  readonly latest: { readonly current: Table };
  readonly put: Put;
  readonly send: ReturnType<typeof useAct<typeof writeUnitSection>>["mutateAsync"];
}

async function sendOne(reportId: string, key: UnitSection, { latest, put, send }: Sending) {
  const word = latest.current[key];
  if (!word || word.state === "conflict") return;
  put(key, { state: "saving", error: null });
  const params = { unitReportId: reportId, section: key };
  const { text, revision } = word;
  try {
    const written = await send({ params, body: { text, revision } });
    const same = latest.current[key]?.text === text;
    if (same) forgetWords(reportId, key);
    put(key, { revision: written.revision, state: same ? "saved" : "waiting" });
  } catch (error) {
    put(key, refusal(error as ApiError));
  }
}

function refusal(error: ApiError): Partial<Word> {
  if (error.code !== "unit-report-section-changed")
    return { state: "failed", error: error.message };
  const { text, revision, writtenBy } = error.details as {
    readonly text: string;
    readonly revision: number;
    readonly writtenBy: string | null;
  };
  return { state: "conflict", error: error.message, theirs: { text, revision, by: writtenBy } };
}
