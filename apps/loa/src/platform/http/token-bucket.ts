/** How much may be asked for: `perMinute` in the long run, as many at once. 0 means no limit. */
export interface Allowance {
  readonly perMinute: number;
}

/** What is left after one request; `retryAfter` seconds until the next is let through, 0 when it was. */
export interface Leftover {
  readonly remaining: number;
  readonly retryAfter: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

const minute = 60_000;
const mostBuckets = 50_000;

/**
 * Token buckets by key, each holding a minute's worth and filling evenly. Memory is bounded: full buckets are dropped
 * when there are many, then the oldest.
 */
export function createBuckets({ perMinute }: Allowance) {
  const buckets = new Map<string, Bucket>();
  const levelOf = (bucket: Bucket, now: number) =>
    Math.min(perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / minute) * perMinute);

  function makeRoom(now: number) {
    for (const [key, bucket] of buckets) if (levelOf(bucket, now) >= perMinute) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < mostBuckets) return;
      buckets.delete(key);
    }
  }

  return {
    size: () => buckets.size,
    /** Takes one from the key's bucket at a moment (milliseconds), or says when to come back. */
    take(key: string, now: number): Leftover {
      const bucket = buckets.get(key) ?? { tokens: perMinute, at: now };
      const level = levelOf(bucket, now);
      if (level < 1) return { remaining: 0, retryAfter: Math.ceil(((1 - level) / perMinute) * 60) };
      if (!buckets.has(key) && buckets.size >= mostBuckets) makeRoom(now);
      buckets.set(key, { tokens: level - 1, at: now });
      return { remaining: Math.floor(level - 1), retryAfter: 0 };
    },
  };
}
