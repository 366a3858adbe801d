import type { Hono } from "hono";
import type { Endpoint, ErrorBody } from "../../src/platform/contract/endpoint.ts";
import { type InProcessCall, readAnswer, requestFor } from "../../src/platform/http/in-process.ts";
import type { Caller } from "./world.ts";

/** The API refused; tests that expect success fail with its words. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  constructor(status: number, body: ErrorBody) {
    super(
      `${status} ${body.error.code}: ${body.error.message} ${JSON.stringify(body.error.fields ?? {})}`,
    );
    this.status = status;
    this.body = body;
  }
}

/** Calls endpoints on an app in this process, as the console's client would over the network. */
export function callApi(app: Hono): Caller {
  const send = (endpoint: Endpoint, args: InProcessCall = {}) =>
    app.request(requestFor(endpoint, args));
  return {
    raw: async (path, init) => app.request(path, init),
    call: async (endpoint, args) => {
      const response = await send(endpoint, args as InProcessCall);
      if (!response.ok) throw new ApiRefusal(response.status, (await response.json()) as ErrorBody);
      return (await readAnswer(endpoint, response)) as never;
    },
    refusal: async (endpoint, args) => {
      const response = await send(endpoint, args as InProcessCall);
      if (response.ok) throw new Error(`expected a refusal, got ${response.status}`);
      return { status: response.status, body: (await response.json()) as ErrorBody };
    },
  };
}
