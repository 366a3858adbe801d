import { z } from "zod";

/** A JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
}

/** What a schema takes (`input`) or gives (`output`), in the words of JSON Schema. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, endOfPipe(zodSchema));
      tidy(jsonSchema as Record<string, unknown>);
    },
  });
  return json as JsonSchema;
}

// Texts are cleaned before they are measured: what counts for a caller is the last limit, not the first.
function endOfPipe(schema: z.core.$ZodTypes): object {
  const { def } = schema._zod;
  if (def.type !== "pipe" || (def.out as z.core.$ZodTypes)._zod.def.type !== "string") return {};
  const { minLength, maxLength } = z.toJSONSchema(def.out) as Record<string, unknown>;
  return { ...(minLength ? { minLength } : {}), ...(maxLength ? { maxLength } : {}) };
}

// A format says it; the pattern behind it is for machines that know no formats, and buries everything else.
function tidy(json: Record<string, unknown>) {
  if (json["format"]) delete json["pattern"];
  if (json["maximum"] === Number.MAX_SAFE_INTEGER) delete json["maximum"];
  if (json["minimum"] === Number.MIN_SAFE_INTEGER) delete json["minimum"];
}
