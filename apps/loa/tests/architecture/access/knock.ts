import type { Endpoint } from "../../../src/platform/contract/endpoint.ts";
import type { Database } from "../../../src/platform/db/database.ts";
import { bodyOf, headersOf, type Ids, pathOf, queryOf } from "../../support/doors.ts";
import { sampleOf, shapeOf } from "../../support/sample-body.ts";

/** Answers as always and leaves nothing behind, so that every cell finds the same rows. */
export function undoing(database: Database): Database {
  return {
    ...database,
    in: async (scope, work) => {
      const done: { value?: unknown } = {};
      const undone = new Error("undone");
      const run = database.in(scope, async (tx) => {
        done.value = await work(tx);
        throw undone;
      });
      await run.catch((error: unknown) => {
        if (error !== undone) throw error;
      });
      return done.value as never;
    },
  };
}

/** What is sent to a door. */
export interface Knock {
  readonly ids: Ids;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Instead of the query that names the rows of `ids`. */
  readonly query?: string;
}

/** A request to a door, as JSON or, where files are taken, as a form without one. */
export function knock(endpoint: Endpoint, { ids, headers, body, query }: Knock): Request {
  const init = {
    method: endpoint.method.toUpperCase(),
    headers: new Headers({ ...headersOf(endpoint, ids), ...headers }),
  };
  init.headers.set("x-loa-request", "1");
  const text = endpoint.body ? JSON.stringify(body) : undefined;
  const url = `http://loa.test/api/v1${pathOf(endpoint, ids)}${query ?? queryOf(endpoint, ids)}`;
  if (!endpoint.upload) {
    if (!endpoint.stream) init.headers.set("content-type", "application/json");
    return new Request(url, text === undefined ? init : { ...init, body: text });
  }
  const form = new FormData();
  if (text !== undefined) form.set("json", text);
  return new Request(url, { ...init, body: form });
}

/** What a test wrote for this door, or the smallest body its contract takes. */
export function fitting(endpoint: Endpoint, ids: Ids): unknown {
  const written = bodyOf(endpoint, ids) as object;
  return Object.keys(written).length > 0 || !endpoint.body
    ? written
    : sampleOf(shapeOf(endpoint.body));
}
