import type { JsonSchema } from "./json-schema.ts";

/** One line of a table of fields. */
export interface Field {
  /** `tasks[].quotas[].count` */
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** Limits and defaults, as one would say them in short. */
  readonly note: string;
}

const deepest = 3;

/** The fields of a schema line by line, nested ones by their path, down to a depth one can still read. */
export function fieldsOf(schema: JsonSchema, prefix = "", depth = 0): Field[] {
  const object = inner(schema);
  const { properties = {}, required = [] } = object;
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = prefix + key;
    const below = depth < deepest ? fieldsOf(value, `${name}${mark(value)}.`, depth + 1) : [];
    return [
      { name, type: typeOf(value), required: required.includes(key), note: noteOf(value) },
      ...below,
    ];
  });
}

/** A schema without what only says "or nothing". */
function solid(schema: JsonSchema): JsonSchema {
  const some = schema.anyOf?.filter((one) => one.type !== "null") ?? [];
  return some.length === 1 && some[0] ? { ...schema, ...some[0] } : schema;
}

function inner(schema: JsonSchema): JsonSchema {
  const plain = solid(schema);
  return plain.items ? inner(plain.items) : plain;
}

const mark = (schema: JsonSchema) => (solid(schema).items ? "[]" : "");

/** `string`, `date`, `integer | null`, `object[]`. */
export function typeOf(schema: JsonSchema): string {
  const plain = solid(schema);
  const nullable = schema.anyOf?.some((one) => one.type === "null") ? " | null" : "";
  if (plain.items) return `${typeOf(plain.items)}[]${nullable}`;
  if (plain.enum)
    return `${plain.enum.map((value) => JSON.stringify(value)).join(" | ")}${nullable}`;
  if (plain.anyOf && !nullable) return plain.anyOf.map(typeOf).join(" | ");
  return `${plain.format ?? plain.type ?? "any"}${nullable}`;
}

function noteOf(schema: JsonSchema): string {
  const plain = solid(schema);
  const range = rangeOf(plain, "minimum", "maximum") || rangeOf(plain, "minLength", "maxLength");
  const fallback = schema["default"];
  const said = fallback === undefined || fallback === null ? "" : `= ${JSON.stringify(fallback)}`;
  return [range, said].filter(Boolean).join("; ");
}

function rangeOf(schema: JsonSchema, least: string, most: string): string {
  const [low, high] = [schema[least], schema[most]];
  if (low === undefined && high === undefined) return "";
  return `${low ?? ""}…${high ?? ""}`;
}
