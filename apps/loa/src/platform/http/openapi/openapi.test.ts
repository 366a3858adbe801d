import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { routes } from "../../../routes.ts";
import { tokenScopeOf } from "../../auth/token-scope.ts";
import { openApiDocument } from "./document.ts";
import type { Operation } from "./shapes.ts";

const documentIn = (language: "vi" | "en") =>
  openApiDocument(routes, { baseUrl: "https://loa.test", version: "1.2.3", language });
const operationsOf = (language: "vi" | "en"): Operation[] =>
  Object.values(documentIn(language).paths).flatMap((path) => Object.values(path));

describe("the OpenAPI document", () => {
  it.each(["vi", "en"] as const)("is valid OpenAPI 3.1 (%s)", async (language) => {
    const result = await new Validator().validate(structuredClone(documentIn(language)) as never);
    expect(result).toMatchObject({ valid: true });
  });

  it("would not be called valid with a fault in it", async () => {
    const { paths: _, ...faulty } = documentIn("en");
    const broken = { ...faulty, paths: { "/x": { get: { responses: 7 } } } };
    expect((await new Validator().validate(broken as never)).valid).toBe(false);
  });

  it("refers to nothing that is not there", () => {
    const document = documentIn("en");
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)];
    const find = (path: string) =>
      path
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter(([, path = ""]) => find(path) === undefined)).toEqual([]);
  });

  it("tells every route, each under a name of its own, in both languages", () => {
    const vi = operationsOf("vi");
    const en = operationsOf("en");
    expect(vi).toHaveLength(routes.length);
    expect(new Set(vi.map(({ operationId }) => operationId)).size).toBe(routes.length);
    expect(vi.filter(({ summary }, at) => !summary || summary === en[at]?.summary)).toEqual([]);
  });

  it("asks a token for its scope where one opens the door, and offers none elsewhere", () => {
    const asked = operationsOf("en").map(({ security }) => security[0]?.["token"]?.[0] ?? null);
    const inOrder = Object.groupBy(routes, ({ endpoint }) => endpoint.path);
    const expected = Object.values(inOrder).flatMap((same = []) =>
      same.map(({ endpoint, policy }) => (policy === "public" ? null : tokenScopeOf(endpoint))),
    );
    expect(asked.toSorted()).toEqual(expected.toSorted());
    expect(asked.filter(Boolean).length).toBeGreaterThan(60);
  });

  it("says the last limit of a text, not the room before it is cleaned", () => {
    const { requestBody } = documentIn("en").paths["/tasks/{taskId}/drop"]?.["post"] ?? {};
    const { properties } = requestBody?.content["application/json"]?.schema ?? {};
    expect(properties?.["reason"]).toMatchObject({ type: "string", minLength: 1, maxLength: 1000 });
  });

  it("says in which forms a paper comes", () => {
    const { responses } = documentIn("en").paths["/plans/{planId}/late-units/file"]?.["get"] ?? {};
    const types = Object.keys(responses?.["200"]?.content ?? {});
    expect(types).toHaveLength(3);
    expect(types).toContain("application/pdf");
  });

  it("says how files are sent and what a long list takes", () => {
    const { paths } = documentIn("en");
    const upload = paths["/plans"]?.["post"]?.requestBody?.content["multipart/form-data"];
    expect(Object.keys(upload?.schema.properties ?? {})).toEqual(["json", "file"]);
    const named = paths["/outputs"]?.["get"]?.parameters?.map((one) => "name" in one && one.name);
    expect(named).toEqual(expect.arrayContaining(["page", "perPage"]));
  });
});
