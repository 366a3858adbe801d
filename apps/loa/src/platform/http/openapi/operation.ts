import type { z } from "zod";
import { tokenScopeOf } from "../../auth/token-scope.ts";
import { DocumentFormat } from "../../contract/document-format.ts";
import type { Endpoint } from "../../contract/endpoint.ts";
import { documentTypes } from "../../documents/write-document.ts";
import { takesKey } from "../once.ts";
import type { Route } from "../route.ts";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.ts";
import type { Answer, Language, Media, Operation, Parameter } from "./shapes.ts";
import { words } from "./words.ts";

/** One door in the words of OpenAPI. */
export function operationOf(route: Route, language: Language): Operation {
  const { endpoint } = route;
  const body = bodyOf(endpoint, language);
  return {
    operationId: operationIdOf(endpoint),
    summary: endpoint.summary[language],
    description: whoMay(route, language),
    tags: [tokenScopeOf(endpoint)?.split(":")[0] ?? "people"],
    parameters: parametersOf(endpoint),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: { ...successOf(endpoint, language), ...refusalsOf(route) },
    security: securityOf(route),
  };
}

/** `get /plans/:planId/tasks` → `getPlansPlanIdTasks`. */
function operationIdOf({ method, path }: Endpoint): string {
  const parts = path.split(/[^A-Za-z]+/).filter(Boolean);
  return method + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

/** The path as OpenAPI writes it. */
export function pathOf({ path }: Pick<Endpoint, "path">): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

function whoMay({ endpoint, policy }: Route, language: Language): string {
  if (policy === "public") return words.open[language];
  const scope = tokenScopeOf(endpoint);
  return scope ? `${words.scope[language]}: \`${scope}\`` : words.sessionOnly[language];
}

function securityOf({ endpoint, policy }: Route): Operation["security"] {
  if (policy === "public") return [];
  const scope = tokenScopeOf(endpoint);
  return scope ? [{ token: [scope] }, { session: [] }] : [{ session: [] }];
}

function parametersOf(endpoint: Endpoint): NonNullable<Operation["parameters"]> {
  const key = takesKey(endpoint) ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : [];
  return [...pathParameters(endpoint), ...queryParameters(endpoint.query), ...key];
}

function pathParameters({ path, params }: Endpoint): Parameter[] {
  const known = params ? (jsonSchemaOf(params, "input").properties ?? {}) : {};
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: known[name] ?? { type: "string" },
  }));
}

function queryParameters(query: z.ZodType | undefined): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query, "input");
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

function bodyOf(endpoint: Endpoint, language: Language): Record<string, Media> | null {
  if (endpoint.method === "get") return null;
  if (endpoint.stream) return { [endpoint.stream]: { schema: fileBytes } };
  const fields = endpoint.body ? jsonSchemaOf(endpoint.body, "input") : null;
  if (endpoint.upload) return { "multipart/form-data": formOf(endpoint, fields, language) };
  return fields ? { "application/json": { schema: fields } } : null;
}

// A form's JSON travels in one field, so that numbers and lists stay what they are.
function formOf(endpoint: Endpoint, fields: JsonSchema | null, language: Language): Media {
  const bytes = { type: "string", contentMediaType: "application/octet-stream" };
  const file = endpoint.upload?.many ? { type: "array", items: bytes } : bytes;
  const json = fields ? { json: { ...fields, description: words.json[language] } } : {};
  const properties = { ...json, file: { ...file, description: words.file[language] } };
  return {
    schema: { type: "object", properties },
    ...(fields ? { encoding: { json: { contentType: "application/json" } } } : {}),
  };
}

function successOf(endpoint: Endpoint, language: Language): Record<string, Answer> {
  const headers = headersOf(endpoint);
  if (endpoint.response === "none")
    return {
      [endpoint.created ? "201" : "204"]: { description: words.nothing[language], headers },
    };
  if (endpoint.response === "file") {
    const content = Object.fromEntries(
      mediaTypesOf(endpoint).map((type) => [type, { schema: fileBytes }]),
    );
    return { "200": { description: words.bytes[language], headers, content } };
  }
  const content = { "application/json": { schema: jsonSchemaOf(endpoint.response, "output") } };
  return { "200": { description: words.done[language], headers, content } };
}

const fileBytes = { type: "string", contentMediaType: "application/octet-stream" };

// A paper comes in the forms its door offers; other files as they were given.
function mediaTypesOf(endpoint: Endpoint): readonly string[] {
  const { properties } = endpoint.query ? jsonSchemaOf(endpoint.query, "input") : {};
  const offered = (properties?.["format"] as { readonly enum?: readonly string[] } | undefined)
    ?.enum;
  const types = DocumentFormat.options.filter((form) => offered?.includes(form));
  return types.length > 0 ? types.map((form) => documentTypes[form]) : ["*/*"];
}

function headersOf(endpoint: Endpoint): NonNullable<Answer["headers"]> {
  const named = (name: string) => ({ $ref: `#/components/headers/${name}` });
  return {
    "x-request-id": named("RequestId"),
    ratelimit: named("RateLimit"),
    ...(takesKey(endpoint) ? { "idempotency-replayed": named("Replayed") } : {}),
  };
}

function refusalsOf({ endpoint, policy }: Route): Record<string, Answer> {
  const changes = endpoint.method !== "get";
  const takes = endpoint.query !== undefined || endpoint.body !== undefined;
  const statuses = [
    ...(policy === "public" ? [] : [401, 403]),
    ...(endpoint.path.includes(":") ? [404] : []),
    ...(changes ? [409] : []),
    ...(changes && (endpoint.body || endpoint.upload) ? [413, 415] : []),
    ...(takes || takesKey(endpoint) ? [422] : []),
    ...[429, 500, 503],
  ];
  const named = (status: number) => ({ $ref: `#/components/responses/Refused${status}` });
  return Object.fromEntries(statuses.map((status) => [String(status), named(status)]));
}
