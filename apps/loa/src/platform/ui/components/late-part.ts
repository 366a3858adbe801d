/** A part of a page whose script comes after the page's first paint. */
export interface LatePart<Part> {
  /** The part, once its script is here; else null. */
  here(): Part | null;
  /** Brings it. @throws when the line is broken; asking again tries again */
  fetch(): Promise<Part>;
}

/** A part in a script of its own, `load` being its `import()`. */
export function latePart<Part>(load: () => Promise<{ readonly default: Part }>): LatePart<Part> {
  let part: Part | null = null;
  let coming: Promise<Part> | null = null;
  const bring = async () => {
    const loaded = await load();
    part = loaded.default;
    return part;
  };
  return {
    here: () => part,
    fetch() {
      coming ??= bring().catch((error: unknown) => {
        coming = null;
        throw error;
      });
      return coming;
    },
  };
}

const longestWaitMs = 500;

/** Runs `work` when the page has been painted and the browser has nothing better to do. @returns its cancelling */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(work, { timeout: longestWaitMs });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work, longestWaitMs);
  return () => clearTimeout(timer);
}
