import { ApiError } from "../../../platform/ui/api/ApiError.ts";
import type { Revision } from "../contract.ts";
import { type StoryWords, sameWords, wordsOf } from "./story-text.ts";

/** Where what is on the screen stands. */
export type DraftState = "still" | "waiting" | "saving" | "saved" | "failed" | "conflict";

export interface DraftView {
  readonly words: StoryWords;
  readonly state: DraftState;
  /** The number the words are written on. */
  readonly base: number;
  readonly savedAt: string | null;
  readonly error: string | null;
  /** Found in this browser from an earlier visit. */
  readonly restored: boolean;
  /** Another's newer revision, while nobody has chosen. */
  readonly theirs: Revision | null;
}

/** What a browser holds until the server has it. */
interface Held {
  readonly base: number;
  readonly words: StoryWords;
}

/** What the store needs of the world, so that a test can be the world. */
export interface DraftWorld {
  readonly save: (base: number, words: StoryWords) => Promise<{ number: number; savedAt: string }>;
  readonly read: (number: number) => Promise<Revision>;
  /** Runs later; answers how to take that back. */
  readonly later: (run: () => void, ms: number) => () => void;
  readonly held: {
    get(): string | null;
    set(text: string): void;
    clear(): void;
  };
}

/** Quiet after the last key before what was written is saved, and the longest it waits while somebody types on. */
const quietMs = 2_500;
const longestMs = 20_000;
const againMs = 15_000;

/**
 * What somebody writes of a story: kept in the browser at every key, saved when they pause, never lost. A newer revision of
 * another stops the saving until a person has chosen.
 */
export class DraftStore {
  #view: DraftView;
  readonly #world: DraftWorld;
  readonly #mayWrite: boolean;
  readonly #listeners = new Set<() => void>();
  #cancel: (() => void) | null = null;
  #typingSince: number | null = null;
  #saving: Promise<void> | null = null;
  #changes = 0;

  /** `latest`: null when there is nothing in this language yet. Whoever may not write now is only shown what is held. */
  constructor(latest: Revision | null, first: StoryWords, world: DraftWorld, mayWrite = true) {
    this.#world = world;
    this.#mayWrite = mayWrite;
    const base = latest?.number ?? 0;
    this.#view = {
      ...{ words: latest ? wordsOf(latest) : first, state: "still", base },
      ...{ savedAt: latest?.savedAt ?? null, error: null, restored: false, theirs: null },
    };
    this.#restore(latest);
  }

  readonly view = (): DraftView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Somebody typed. */
  change(part: Partial<StoryWords>, at: number): void {
    const words = { ...this.#view.words, ...part };
    if (sameWords(words, this.#view.words)) return;
    this.#changes += 1;
    this.#hold({ base: this.#view.base, words });
    this.#typingSince ??= at;
    const conflict = this.#view.state === "conflict";
    this.#set({ words, error: null, state: conflict ? "conflict" : "waiting" });
    if (!conflict) this.#saveIn(Math.max(0, Math.min(quietMs, this.#typingSince + longestMs - at)));
  }

  /** Saves at once what is not saved yet; answers whether everything is. */
  async flush(): Promise<boolean> {
    this.#cancel?.();
    while (["waiting", "failed", "saving"].includes(this.#view.state)) {
      const before = this.#changes;
      await this.#save();
      if (this.#changes === before) break;
    }
    return ["still", "saved"].includes(this.#view.state);
  }

  /** Of two who wrote, one is taken: mine is saved on theirs, or theirs replaces mine. */
  async settle(whose: "mine" | "theirs"): Promise<void> {
    const { theirs } = this.#view;
    if (!theirs) return;
    if (whose === "theirs") {
      this.#world.held.clear();
      const kept = { words: wordsOf(theirs), base: theirs.number, savedAt: theirs.savedAt };
      this.#set({ ...kept, state: "still", theirs: null, restored: false });
      return;
    }
    this.#set({ base: theirs.number, theirs: null, state: "waiting" });
    this.#hold({ base: theirs.number, words: this.#view.words });
    await this.#save();
  }

  /** Nothing more is done; what is held stays for the next visit. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #restore(latest: Revision | null): void {
    const held = this.#readHeld();
    if (!held || sameWords(held.words, this.#view.words)) return;
    this.#changes += 1;
    if (!this.#mayWrite) {
      this.#set({ words: held.words, state: "failed", restored: true });
    } else if (held.base === this.#view.base) {
      this.#set({ words: held.words, state: "waiting", restored: true });
      this.#saveIn(quietMs);
    } else if (latest) {
      this.#set({ words: held.words, state: "conflict", restored: true, theirs: latest });
    }
  }

  #readHeld(): Held | null {
    try {
      const found = Object(JSON.parse(this.#world.held.get() ?? "null"));
      return typeof found.base === "number" && typeof found.words?.title === "string"
        ? found
        : null;
    } catch {
      return null;
    }
  }

  // A full or forbidden store loses the convenience, never what the server has.
  #hold(held: Held): void {
    try {
      this.#world.held.set(JSON.stringify(held));
    } catch {
      return;
    }
  }

  #saveIn(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#world.later(() => void this.#save(), ms);
  }

  async #save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  async #saveOnce(): Promise<void> {
    const { base, words, state } = this.#view;
    if (state === "conflict" || !this.#mayWrite) return;
    const changes = this.#changes;
    this.#typingSince = null;
    this.#set({ state: "saving", error: null });
    try {
      const { number, savedAt } = await this.#world.save(base, words);
      const more = this.#changes !== changes;
      this.#set({ base: number, savedAt, state: more ? "waiting" : "saved", restored: false });
      if (more) {
        this.#hold({ base: number, words: this.#view.words });
        this.#saveIn(quietMs);
      } else this.#world.held.clear();
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    const said = error instanceof Error ? error.message : String(error);
    const api = error instanceof ApiError ? error : null;
    if (api?.code === "newer-revision") {
      const theirs = await this.#world.read(numberOf(api.details)).catch(() => null);
      if (theirs) return this.#set({ state: "conflict", error: said, theirs });
    }
    this.#set({ state: "failed", error: said });
    // A broken line comes back; a refusal does not change by itself.
    if (api?.status === 0) this.#saveIn(againMs);
  }

  #set(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function numberOf(details: unknown): number {
  const { number } = Object(details) as { readonly number?: unknown };
  return typeof number === "number" ? number : 0;
}
