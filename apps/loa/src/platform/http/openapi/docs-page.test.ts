import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { routes } from "../../../routes.ts";
import type { Services } from "../../services.ts";
import { errorCodes } from "../error-codes.ts";
import { fieldsOf } from "./fields.ts";
import { mountDocs } from "./mount.ts";

const app = new Hono();
mountDocs(app, routes, { baseUrl: "https://loa.test" } as Services);
const read = async (path: string, headers: Record<string, string> = {}) =>
  (await app.request(path, { headers })).text();

describe("the page of the API", () => {
  it("holds every door, every field and every code on one page, without a script", async () => {
    const page = await read("/api/docs");
    expect(page.match(/<article /g)).toHaveLength(routes.length);
    const lacking = errorCodes.filter(({ code }) => !page.includes(`<code>${code}</code>`));
    expect(lacking).toEqual([]);
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=/i);
  });

  it("lets nothing from elsewhere load", async () => {
    const policy = (await app.request("/api/docs")).headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; style-src 'self'; font-src 'self'/);
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  it("speaks the language asked for, in the address first", async () => {
    expect(await read("/api/docs?lang=en", { "accept-language": "vi" })).toContain('lang="en"');
    expect(await read("/api/docs", { "accept-language": "en" })).toContain("Getting started");
    expect(await read("/api/docs?lang=xx")).toContain("Bắt đầu");
    expect(await read("/api/v1/openapi.json?lang=vi")).toContain("API của Loa");
  });

  it("shows texts as texts, whatever is in them", async () => {
    const tricky = [
      { ...routes[0], endpoint: { ...routes[0]?.endpoint, summary: { vi: "<b>x</b>", en: "x" } } },
    ];
    const own = new Hono();
    mountDocs(own, tricky as never, { baseUrl: "https://loa.test" } as Services);
    const page = await (await own.request("/api/docs")).text();
    expect(page).toContain("&lt;b&gt;x&lt;/b&gt;");
    expect(page).not.toContain("<b>x</b>");
  });

  it("sends its letters and no other file", async () => {
    const letter = await app.request("/api/docs/fonts/vietnamese-400.woff2");
    expect(letter.headers.get("content-type")).toBe("font/woff2");
    expect((await letter.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    for (const name of ["..%2f..%2fpackage.json", "latin-900.woff2"])
      expect((await app.request(`/api/docs/fonts/${name}`)).status).toBe(404);
  });
});

describe("a table of fields", () => {
  it("names nested fields by their path and says types, limits and defaults in short", () => {
    const count = { anyOf: [{ type: "integer", minimum: 1, maximum: 9 }, { type: "null" }] };
    const item = { type: "object", properties: { count }, required: ["count"] };
    const kind = { type: "string", enum: ["a", "b"], default: "a" };
    expect(fieldsOf({ properties: { list: { type: "array", items: item }, kind } })).toEqual([
      { name: "list", type: "object[]", required: false, note: "" },
      { name: "list[].count", type: "integer | null", required: true, note: "1…9" },
      { name: "kind", type: '"a" | "b"', required: false, note: '= "a"' },
    ]);
  });
});
