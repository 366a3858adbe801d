import pg from "pg";

/** Counts what is asked of the database until stopped; opening and ending a transaction and its scope included. */
export function countQueries() {
  const before = pg.Client.prototype.query;
  let count = 0;
  const counted = function (this: pg.Client, ...args: unknown[]): unknown {
    count += 1;
    return Reflect.apply(before, this, args);
  };
  pg.Client.prototype.query = counted as unknown as typeof before;
  return {
    stop: () => {
      pg.Client.prototype.query = before;
      return count;
    },
  };
}
