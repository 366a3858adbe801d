import type { Endpoint } from "../contract/endpoint.ts";

/** A call of an endpoint before it is typed: what the address, the body and the form are made of. */
export interface InProcessCall {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly files?: readonly File[];
}

/**
 * The request a client over the network would send for a call of this endpoint, for those who stand in the same
 * process: the command line and the tests. `origin` is never looked up.
 */
export function requestFor(
  endpoint: Endpoint,
  call: InProcessCall = {},
  headers: Readonly<Record<string, string>> = {},
): Request {
  const method = endpoint.method.toUpperCase();
  const own = { ...headers, "x-loa-request": "1" };
  const address = addressOf(endpoint, call);
  if (endpoint.upload) return new Request(address, { method, headers: own, body: formOf(call) });
  if (!endpoint.body) return new Request(address, { method, headers: own });
  return new Request(address, {
    method,
    headers: { ...own, "content-type": "application/json" },
    body: JSON.stringify(call.body),
  });
}

function addressOf(endpoint: Endpoint, call: InProcessCall): string {
  const params = (call.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries((call.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) query.set(key, String(value));
  }
  const tail = query.size > 0 ? `?${query}` : "";
  return `http://loa.test/api/v1${path}${tail}`;
}

// The JSON part travels as one field, as the console sends it.
function formOf(call: InProcessCall): FormData {
  const form = new FormData();
  if (call.body !== undefined) form.set("json", JSON.stringify(call.body));
  for (const file of call.files ?? []) form.append("file", file);
  return form;
}

/** What an answer holds, by its endpoint: nothing, a file's bytes, or JSON. */
export async function readAnswer(endpoint: Endpoint, response: Response): Promise<unknown> {
  if (endpoint.response === "none") return undefined;
  if (endpoint.response === "file") return response.blob();
  return response.json();
}
