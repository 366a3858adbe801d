import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One page of the site: what it answers, and with which headers. */
export interface SitePage {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A commune's own site on this machine, whose pages change and disappear as a test says. */
export interface LocalSite {
  readonly url: string;
  /** Host and port, as LOA_OUTGOING_ALLOW names it. */
  readonly host: string;
  readonly pages: Map<string, SitePage | string>;
  /** Every request in its order: path and status answered. */
  readonly asked: { readonly path: string; readonly status: number }[];
  /** The most requests it had to answer at one moment. */
  busiest(): number;
  close(): Promise<void>;
}

/** Starts it on loopback. Pages with an `etag` or `last-modified` answer 304 to who has them already. */
export async function startSite(): Promise<LocalSite> {
  const pages = new Map<string, SitePage | string>();
  const asked: { path: string; status: number }[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    now += 1;
    most = Math.max(most, now);
    response.on("close", () => {
      now -= 1;
    });
    asked.push({ path: request.url ?? "", status: answer(pages, request, response) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url: `http://${host}`, host, pages, asked },
    busiest: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  pages: LocalSite["pages"],
  request: IncomingMessage,
  response: ServerResponse,
): number {
  const found = pages.get(request.url ?? "");
  const page = typeof found === "string" ? { body: found } : found;
  const { status = 200, headers = {}, body } = page ?? { status: 404, body: "không có" };
  const unchanged =
    (headers["etag"] && request.headers["if-none-match"] === headers["etag"]) ||
    (headers["last-modified"] && request.headers["if-modified-since"] === headers["last-modified"]);
  const said = unchanged ? 304 : status;
  response.writeHead(said, { "content-type": "text/html; charset=utf-8", ...headers });
  response.end(unchanged ? undefined : body);
  return said;
}
