import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { endpoint } from "../../src/platform/contract/endpoint.ts";
import { assertRouteTable } from "../../src/platform/http/server.ts";
import { routes } from "../../src/routes.ts";

describe("the route table", () => {
  it("names a policy for every route", () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(() => assertRouteTable(routes)).not.toThrow();
  });

  it("refuses to boot with a route that names no policy", () => {
    const bare = {
      endpoint: endpoint({
        method: "get",
        path: "/bare",
        summary: { vi: "x", en: "x" },
        response: z.object({}),
      }),
      handle: async () => ({}),
    };
    expect(() => assertRouteTable([bare as never])).toThrow(/names no policy/);
  });

  it("uses only the five REST verbs and kebab-case nouns", () => {
    const odd = routes.filter(
      ({ endpoint }) =>
        !/^(\/(:?[a-zA-Z]+|[a-z0-9]+(-[a-z0-9]+)*)(\.(ics|xlsx|csv))?|\/:[a-zA-Z]+\.(ics|xlsx|csv))+$/.test(
          endpoint.path,
        ),
    );
    expect(odd.map(({ endpoint }) => endpoint.path)).toEqual([]);
  });

  it("gives every route a summary in both languages", () => {
    const silent = routes.filter(({ endpoint }) => !endpoint.summary.vi || !endpoint.summary.en);
    expect(silent).toEqual([]);
  });

  it("keeps the public doors few and known", () => {
    const open = routes
      .filter((entry) => entry.policy === "public")
      .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(open.sort()).toEqual([
      "get /calendar/:file",
      "get /first-run",
      "get /invitations/by-token",
      "get /session/second-step",
      "get /sign-in-ways",
      "get /task-links/by-token",
      "post /first-run",
      "post /invitations/accept",
      "post /password-resets",
      "post /password-resets/use",
      "post /session",
      "post /session/passkey",
      "post /session/passkey-question",
      "post /session/provider",
      "post /session/provider/completion",
      "post /session/second-step",
      "post /session/second-step/passkey",
      "post /session/second-step/passkey-question",
      "post /task-links/records",
    ]);
  });

  it("lets a router hold them all without two of them colliding", () => {
    const app = new Hono();
    for (const { endpoint } of routes)
      app.on(endpoint.method.toUpperCase(), endpoint.path, (c) => c.body(null));
    expect(app.routes).toHaveLength(routes.length);
  });
});
