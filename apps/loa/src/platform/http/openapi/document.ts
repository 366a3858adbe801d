import { errorCodes } from "../error-codes.ts";
import type { Route } from "../route.ts";
import { operationOf, pathOf } from "./operation.ts";
import type { Language, OpenApiDocument, Operation } from "./shapes.ts";
import { groups, statusWords, words } from "./words.ts";

/** Where the API is, in which language it is told. */
export interface DocumentOptions {
  readonly baseUrl: string;
  readonly version: string;
  readonly language: Language;
}

/** The OpenAPI 3.1 document of a route table: the contracts themselves, told to other programs. */
export function openApiDocument(
  routes: readonly Route[],
  options: DocumentOptions,
): OpenApiDocument {
  const { language } = options;
  return {
    openapi: "3.1.0",
    info: {
      title: words.title[language],
      description: words.about[language],
      version: options.version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${options.baseUrl}/api/v1` }],
    tags: groups.map(([name, title]) => ({ name, description: title[language] })),
    paths: pathsOf(routes, language),
    components: {
      securitySchemes: securitySchemes(language),
      schemas: { Error: errorSchema },
      parameters: { IdempotencyKey: keyParameter(language) },
      headers: headers(language),
      responses: refusals(language),
    },
    "x-error-codes": errorCodes.map(({ code, status, ...message }) => ({
      code,
      status,
      message: message[language],
    })),
  };
}

function pathsOf(routes: readonly Route[], language: Language): OpenApiDocument["paths"] {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = pathOf(route.endpoint);
    paths[path] = { ...paths[path], [route.endpoint.method]: operationOf(route, language) };
  }
  return paths;
}

const securitySchemes = (language: Language) => ({
  token: { type: "http", scheme: "bearer", description: words.tokenScheme[language] },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "loa_session",
    description: words.sessionScheme[language],
  },
});

const text = { type: "string" };
const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "requestId"],
      properties: {
        code: text,
        message: text,
        requestId: text,
        fields: { type: "object", additionalProperties: text },
        details: {},
      },
    },
  },
};

const keyParameter = (language: Language) => ({
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: words.key[language],
  schema: { type: "string", minLength: 1, maxLength: 200 },
});

const headers = (language: Language) => ({
  RequestId: { description: words.requestId[language], schema: text },
  RateLimit: { description: words.limit[language], schema: text },
  Replayed: { description: words.replayed[language], schema: { type: "string", enum: ["true"] } },
  RetryAfter: { description: words.retryAfter[language], schema: { type: "integer" } },
});

const waitable = [409, 429, 503];

function refusals(language: Language) {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
  const wait = { headers: { "retry-after": { $ref: "#/components/headers/RetryAfter" } } };
  return Object.fromEntries(
    Object.entries(statusWords).map(([status, said]) => [
      `Refused${status}`,
      {
        description: said[language],
        content,
        ...(waitable.includes(Number(status)) ? wait : {}),
      },
    ]),
  );
}
