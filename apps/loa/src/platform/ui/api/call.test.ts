import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { endpoint } from "../../contract/endpoint.ts";
import { addressOf } from "./address.ts";
import { call } from "./call.ts";

const summary = { vi: "", en: "" };
const tasks = endpoint({
  method: "get",
  path: "/plans/:planId/tasks",
  summary,
  params: z.object({ planId: z.string() }),
  query: z.object({ state: z.array(z.string()).optional(), q: z.string().optional() }),
  response: z.object({ total: z.number() }),
});
const upload = endpoint({
  method: "post",
  path: "/plans",
  summary,
  body: z.object({ title: z.string() }),
  upload: { maxBytes: 10 },
  response: "none",
});

const asked = vi.fn<(address: string, request: RequestInit) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal("document", { cookie: "a=1; loa_lang=en" });
  vi.stubGlobal("fetch", asked);
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockReset();
});

it("fills in names, repeats lists and leaves out what is absent", () =>
  expect(
    addressOf(tasks, { params: { planId: "a/b" }, query: { state: ["x", "y"], q: undefined } }),
  ).toBe("/api/v1/plans/a%2Fb/tasks?state=x&state=y"));

it("asks as the console, in the chosen language, and gives the answer", async () => {
  asked.mockResolvedValue(Response.json({ total: 3 }));
  await expect(call(tasks, { params: { planId: "1" } })).resolves.toEqual({ total: 3 });
  expect(asked.mock.calls[0]?.[1].headers).toEqual({
    "X-Loa-Request": "1",
    "Accept-Language": "en",
  });
});

it("sends files as a form whose JSON is one field", async () => {
  asked.mockResolvedValue(new Response(null, { status: 204 }));
  await call(upload, { body: { title: "Kế hoạch" }, files: [new File(["x"], "kế hoạch.docx")] });
  const form = asked.mock.calls[0]?.[1].body as FormData;
  expect(form.get("json")).toBe('{"title":"Kế hoạch"}');
  expect((form.get("file") as File).name).toBe("kế hoạch.docx");
});

it("carries the server's refusal with its fields and request", async () => {
  const error = {
    code: "invalid",
    message: "Not valid.",
    requestId: "r1",
    fields: { title: "Too long." },
  };
  asked.mockResolvedValue(Response.json({ error }, { status: 422 }));
  await expect(call(upload, { body: { title: "" } })).rejects.toMatchObject({
    ...error,
    status: 422,
  });
});

it("explains an answer that is no JSON by its status", async () => {
  asked.mockResolvedValue(new Response("<html>", { status: 502 }));
  await expect(call(tasks, {})).rejects.toMatchObject({ code: "unknown", status: 502 });
});

it("says that nothing was reached when nothing was", async () => {
  asked.mockRejectedValue(new TypeError("failed"));
  await expect(call(tasks, {})).rejects.toMatchObject({ code: "network", status: 0 });
});
