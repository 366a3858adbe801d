const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lives unused, how long at all, and how often its use is noted (milliseconds). */
export const sessionLifetime = {
  idle: 24 * hour,
  absolute: 14 * day,
  noteEvery: 5 * minute,
  /** For the second step of signing in. */
  pending: 10 * minute,
  /** How long after signing in one's own way of signing in may be changed without proving oneself again. */
  fresh: 10 * minute,
} as const;

/** When a session used now ends: after the idle time, never later than its absolute end. */
export function sessionEnd(createdAt: Date, usedAt: Date): Date {
  const idle = usedAt.getTime() + sessionLifetime.idle;
  return new Date(Math.min(idle, createdAt.getTime() + sessionLifetime.absolute));
}

/** When a session ends whose second step is not taken. */
export function pendingEnd(createdAt: Date): Date {
  return new Date(createdAt.getTime() + sessionLifetime.pending);
}
