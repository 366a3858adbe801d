import type { Hono } from "hono";
import type { Endpoint, ErrorBody } from "../../src/platform/contract/endpoint.ts";
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

interface Args {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly files?: readonly File[];
}

/** Calls endpoints on an app in this process, as the console's client would over the network. */
export function callApi(app: Hono): Caller {
  const send = (endpoint: Endpoint, args: Args = {}) =>
    app.request(addressOf(endpoint, args), requestOf(endpoint, args));
  return {
    raw: async (path, init) => app.request(path, init),
    call: async (endpoint, args) => {
      const response = await send(endpoint, args as Args);
      if (!response.ok) throw new ApiRefusal(response.status, (await response.json()) as ErrorBody);
      return (await read(endpoint, response)) as never;
    },
    refusal: async (endpoint, args) => {
      const response = await send(endpoint, args as Args);
      if (response.ok) throw new Error(`expected a refusal, got ${response.status}`);
      return { status: response.status, body: (await response.json()) as ErrorBody };
    },
  };
}

function addressOf(endpoint: Endpoint, args: Args): string {
  const params = (args.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((args.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(key, String(value));
  }
  const tail = query.size > 0 ? `?${query}` : "";
  return `http://loa.test/api/v1${path}${tail}`;
}

function requestOf(endpoint: Endpoint, args: Args): RequestInit {
  const method = endpoint.method.toUpperCase();
  const headers: Record<string, string> = { "x-loa-request": "1" };
  if (endpoint.upload) return { method, headers, body: formOf(args) };
  if (!endpoint.body) return { method, headers };
  headers["content-type"] = "application/json";
  return { method, headers, body: JSON.stringify(args.body) };
}

// The JSON part travels as one field, as the console sends it.
function formOf(args: Args): FormData {
  const form = new FormData();
  if (args.body !== undefined) form.set("json", JSON.stringify(args.body));
  for (const file of args.files ?? []) form.append("file", file);
  return form;
}

async function read(endpoint: Endpoint, response: Response): Promise<unknown> {
  if (endpoint.response === "none") return undefined;
  if (endpoint.response === "file") return response.blob();
  return response.json();
}
