import { lookup as systemLookup } from "node:dns/promises";
import { type ClientRequest, type IncomingMessage, request as plainRequest } from "node:http";
import { type RequestOptions, request as secureRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./outside-address.ts";
import { OutsideError, type OutsideTarget, outsideTarget } from "./outside-url.ts";

export { OutsideError, type OutsideFault } from "./outside-url.ts";

/** Every address a name stands for. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** What is sent; the body is text. */
export interface OutsideRequest {
  readonly method: "POST" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface OutsideOptions {
  /** LOA_OUTGOING_ALLOW: hosts, or host:port, of the office's own internal systems. */
  readonly allow: readonly string[];
  /** Milliseconds for everything together; ten seconds unless told, never more. */
  readonly within?: number;
  readonly resolve?: Resolve;
  /** Certificate authorities beside the system's, PEM. */
  readonly ca?: string;
  /** Bytes of an answer at most; 64 kB unless told. */
  readonly largest?: number;
  /** Public pages without TLS as well. */
  readonly plainToo?: boolean;
}

/** A redirect is an answer like any other: it is never followed. */
export interface OutsideAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly bytes: Uint8Array;
}

const longest = 10_000;
const usualLargest = 64 * 1024;

/**
 * The one way to ask an address somebody typed in. The name is resolved once, all its addresses must be public, and the
 * connection goes to that very address, so that a name which answers differently the second time gains nothing. Ten
 * seconds, 64 kB unless told, no redirects, no proxy, no kept connection. @throws OutsideError
 */
export async function fetchOutside(
  address: string,
  request: OutsideRequest,
  options: OutsideOptions,
): Promise<OutsideAnswer> {
  const target = outsideTarget(address, options.allow, options.plainToo);
  const limit = AbortSignal.timeout(Math.min(options.within ?? longest, longest));
  const at = await Promise.race([addressOf(target, options.resolve ?? resolveAll), late(limit)]);
  const { ca, largest = usualLargest } = options;
  return ask(target, at, request, { ca, largest, limit });
}

function late(limit: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    limit.addEventListener("abort", () => reject(new OutsideError("too-slow")), { once: true });
  });
}

async function addressOf({ host, own }: OutsideTarget, resolve: Resolve): Promise<string> {
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new OutsideError("no-such-host");
  // One internal address among public ones is enough: whoever keeps the name chooses their order.
  if (!own && !addresses.every(isPublicAddress)) throw new OutsideError("internal-address");
  return first;
}

async function resolveAll(host: string): Promise<string[]> {
  const found = await systemLookup(host, { all: true, order: "ipv4first" });
  return found.map((one) => one.address);
}

interface Limits {
  readonly ca: string | undefined;
  readonly largest: number;
  readonly limit: AbortSignal;
}

function ask(target: OutsideTarget, at: string, request: OutsideRequest, limits: Limits) {
  return new Promise<OutsideAnswer>((resolve, reject) => {
    const fail = (error: unknown) => reject(asFault(error, limits.limit));
    const sending = open(target, at, request, limits);
    sending.on("error", fail);
    sending.on("upgrade", (_answer, socket) => {
      socket.destroy();
      fail(new OutsideError("broken-connection"));
    });
    sending.on("response", (answer) => readAnswer(answer, limits.largest).then(resolve, fail));
    sending.end(request.body);
  });
}

function open(target: OutsideTarget, at: string, request: OutsideRequest, limits: Limits) {
  const { url, host, port } = target;
  const body = request.body ?? "";
  const options: RequestOptions = {
    method: request.method,
    host: at,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { ...request.headers, host: url.host, "content-length": Buffer.byteLength(body) },
    // An agent of its own, neither kept alive nor told of proxies.
    agent: false,
    signal: limits.limit,
    ...(isIP(host) ? {} : { servername: host }),
    ...(limits.ca ? { ca: limits.ca } : {}),
  };
  const send: (options: RequestOptions) => ClientRequest =
    url.protocol === "https:" ? secureRequest : plainRequest;
  return send(options);
}

async function readAnswer(answer: IncomingMessage, largest: number): Promise<OutsideAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) {
      answer.destroy();
      throw new OutsideError("too-large");
    }
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
  const bytes = Buffer.concat(chunks);
  return { status: answer.statusCode ?? 0, headers, bytes, text: bytes.toString("utf8") };
}

function asFault(error: unknown, limit: AbortSignal): OutsideError {
  if (error instanceof OutsideError) return error;
  if (limit.aborted) return new OutsideError("too-slow");
  const code = String((error as { code?: unknown }).code ?? "");
  if (/CERT|SELF_SIGNED|ISSUER|SIGNATURE|ERR_TLS|ERR_SSL/.test(code))
    return new OutsideError("certificate");
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH")
    return new OutsideError("refused-connection");
  return new OutsideError("broken-connection");
}
