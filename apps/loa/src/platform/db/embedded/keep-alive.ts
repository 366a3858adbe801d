import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import type { Sentence } from "./errors.ts";
import type { Home } from "./home.ts";
import { findPostmaster } from "./postmaster.ts";
import type { Settings } from "./settings.ts";
import { startAgain } from "./start.ts";

const lookEveryMs = 250;
const tryAgainAfterMs = 2_000;

/** A server that is to stay up. */
export interface KeptServer {
  readonly home: Home;
  readonly binaries: Binaries;
  readonly settings: Settings;
  readonly fast: boolean;
  /** Told once when the server is gone and once when it is back. */
  tell(sentence: Sentence): void;
}

/**
 * Starts the server again, on the port the app knows, whenever it is gone: killed, or ended because the disk was
 * full. Answers how to let go of it, which waits for a start under way.
 */
export function keepAlive(server: KeptServer): () => Promise<void> {
  const letGo = new AbortController();
  const watching = watch(server, letGo.signal);
  return () => {
    letGo.abort();
    return watching;
  };
}

async function watch(server: KeptServer, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await pause(lookEveryMs, undefined, { signal: over, ref: false }).catch(() => undefined);
    if (over.aborted || findPostmaster(server.home.cluster) !== undefined) continue;
    server.tell(sentences.gone);
    await revive(server, over);
    if (!over.aborted) server.tell(sentences.back);
  }
}

async function revive({ home, binaries, settings, fast }: KeptServer, over: AbortSignal) {
  while (!over.aborted) {
    const failure = await startAgain(home, binaries, settings, fast).catch(String);
    if (failure === undefined) return;
    await pause(tryAgainAfterMs, undefined, { signal: over, ref: false }).catch(() => undefined);
  }
}

const sentences = {
  gone: {
    vi: "Cơ sở dữ liệu đi kèm đã dừng đột ngột; đang khởi động lại. Những gì đã lưu vẫn còn nguyên.",
    en: "The bundled database ended unexpectedly; it is being started again. What was saved is still there.",
  },
  back: {
    vi: "Cơ sở dữ liệu đi kèm đã chạy lại.",
    en: "The bundled database is running again.",
  },
} as const satisfies Record<string, Sentence>;
