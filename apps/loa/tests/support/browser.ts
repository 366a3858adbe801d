import type { Hono } from "hono";
import { createIdentify } from "../../src/features/accounts/index.ts";
import { callApi } from "./call.ts";
import type { Caller, World } from "./world.ts";

/** Somebody at a browser without a screen: real sign-in, cookies kept and sent back. */
export interface Browser extends Caller {
  /** Cookies held now, by name. */
  readonly cookies: Map<string, string>;
  /** Every `Set-Cookie` line received, in order. */
  readonly received: string[];
}

/** Opens a browser of its own on the whole API with the real way of identifying people. */
export function openBrowser(world: World, headers: Record<string, string> = {}): Browser {
  const app = world.api(createIdentify(world.services));
  const cookies = new Map<string, string>();
  const received: string[] = [];
  const request = async (asked: string | Request, init: RequestInit = {}) => {
    const sent = new Request(
      typeof asked === "string" ? new URL(asked, "http://loa.test") : asked,
      init,
    );
    for (const [name, value] of Object.entries(headers)) sent.headers.set(name, value);
    if (cookies.size > 0)
      sent.headers.set(
        "cookie",
        [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      );
    const response = await app.request(sent);
    for (const line of response.headers.getSetCookie()) keep(cookies, received, line);
    return response;
  };
  return { cookies, received, ...callApi({ request } as unknown as Hono) };
}

function keep(cookies: Map<string, string>, received: string[], line: string) {
  received.push(line);
  const [pair = ""] = line.split(";");
  const at = pair.indexOf("=");
  const value = pair.slice(at + 1);
  if (value === "" || /max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), value);
}
