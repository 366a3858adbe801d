import { expect, it } from "vitest";
import { isUnavailable } from "./failures.ts";

const failing = (message: string, code?: string) => Object.assign(new Error(message), { code });

it.each([
  failing("connect ECONNREFUSED 127.0.0.1:5432", "ECONNREFUSED"),
  failing("terminating connection due to administrator command", "57P01"),
  failing("the database system is in recovery mode", "57P03"),
  failing("could not extend file: No space left on device", "53100"),
  failing("write ENOSPC", "ENOSPC"),
  failing("Connection terminated unexpectedly"),
  failing("Client has encountered a connection error and is not queryable"),
  new Error("query failed", { cause: failing("Connection terminated unexpectedly") }),
  new AggregateError([failing("connect ECONNREFUSED ::1:5432", "ECONNREFUSED")]),
])("%s passes by itself: try again", (error) => {
  expect(isUnavailable(error)).toBe(true);
});

it.each([
  failing("duplicate key value violates unique constraint", "23505"),
  failing("cannot read properties of undefined"),
  "Connection terminated",
  undefined,
])("%s does not", (error) => {
  expect(isUnavailable(error)).toBe(false);
});
