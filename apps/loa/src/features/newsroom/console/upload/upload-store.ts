import { useSyncExternalStore } from "react";
import { ApiError } from "../../../../platform/ui/api/ApiError.ts";
import { announceFile, markOf, mayPass, sendOn } from "./resumable.ts";

/** How an upload stands in this tab. */
export interface Running {
  readonly key: string;
  readonly unitId: string;
  readonly file: File;
  /** Empty until the server has heard of it. */
  readonly uploadId: string;
  readonly sent: number;
  readonly state: "sending" | "waiting" | "paused" | "failed" | "done";
  /** Why it failed. */
  readonly error: string;
  readonly mediaId: string;
}

// Beside the pages: an upload goes on while its person writes elsewhere in the console.
let running: readonly Running[] = [];
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();

function publish(next: readonly Running[]): void {
  running = next;
  for (const listener of listeners) listener();
}

const change = (key: string, over: Partial<Running>) =>
  publish(running.map((one) => (one.key === key ? { ...one, ...over } : one)));

const find = (key: string) => running.find((one) => one.key === key);

/** A line that came back is not left waiting longer than this (milliseconds). */
const longestPause = 8000;

/** The uploads of this tab, in the order they were begun. */
export function useUploads(): readonly Running[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => running,
  );
}

/** Begins to send a file, or goes on with the upload the server knows it by. */
export function startUpload(file: File, unitId: string, uploadId = ""): void {
  const key = `${unitId}|${markOf(file)}`;
  const fresh: Running = {
    ...{ key, unitId, file, uploadId, sent: 0, state: "sending", error: "", mediaId: "" },
  };
  if (find(key)) change(key, { ...fresh, uploadId: uploadId || (find(key)?.uploadId ?? "") });
  else publish([...running, fresh]);
  void run(key);
}

/** Holds an upload where it is. */
export function pauseUpload(key: string): void {
  change(key, { state: "paused" });
  stops.get(key)?.abort();
}

/** Goes on with an upload that was held or failed. */
export function resumeUpload(key: string): void {
  change(key, { state: "sending", error: "" });
  void run(key);
}

/** Takes an upload off the list. */
export function forgetUpload(key: string): void {
  stops.get(key)?.abort();
  publish(running.filter((one) => one.key !== key));
}

async function run(key: string): Promise<void> {
  stops.get(key)?.abort();
  const stop = new AbortController();
  stops.set(key, stop);
  for (let tried = 0; !stop.signal.aborted; tried += 1) {
    try {
      return await runOnce(key, stop.signal, () => {
        tried = 0;
      });
    } catch (error) {
      if (stop.signal.aborted) return;
      if (!(error instanceof ApiError) || !mayPass(error)) return fail(key, error);
      change(key, { state: "waiting" });
      await pause(Math.min(longestPause, 1000 * 2 ** tried), stop.signal);
    }
  }
}

async function runOnce(key: string, signal: AbortSignal, moved: () => void): Promise<void> {
  const one = find(key);
  if (!one) return;
  const uploadId = one.uploadId || (await announceFile(one.file, one.unitId));
  change(key, { uploadId });
  const { mediaId } = await sendOn({
    ...{ uploadId, file: one.file, signal },
    onSent: (sent) => {
      if (signal.aborted) return;
      if (sent > (find(key)?.sent ?? 0)) moved();
      change(key, { sent, state: "sending" });
    },
  });
  change(key, { state: "done", sent: one.file.size, mediaId: mediaId ?? "" });
}

function fail(key: string, error: unknown): void {
  const said = error instanceof Error ? error.message : String(error);
  const gone = error instanceof ApiError && [404, 410, 415].includes(error.status);
  // What the server has dropped is begun anew, when its person says so.
  change(key, { state: "failed", error: said, ...(gone ? { uploadId: "", sent: 0 } : {}) });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
    addEventListener("online", () => resolve(), { once: true });
  });
}
