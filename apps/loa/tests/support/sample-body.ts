import { randomUUID } from "node:crypto";
import { z } from "zod";

interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

/** The shape of what a schema takes, or of what it hands on, as JSON Schema. */
export function shapeOf(schema: z.ZodType, io: "input" | "output" = "input"): Shape {
  return z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Shape;
}

/** The smallest value of a shape: only what is required, the first of every choice. */
export function sampleOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choice = shape.anyOf ?? shape.oneOf;
  if (choice) return sampleOf(choice[0] ?? {});
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => sampleOf(part)));
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  return samples[type as keyof typeof samples]?.(shape) ?? {};
}

const samples = {
  object: ({ properties = {}, required = [] }: Shape) =>
    Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})])),
  array: ({ items = {}, prefixItems, minItems = 0 }: Shape) =>
    prefixItems?.map(sampleOf) ?? Array.from({ length: minItems }, () => sampleOf(items)),
  string: textOf,
  integer: numberOf,
  number: numberOf,
  boolean: () => true,
  null: () => null,
};

function numberOf({ minimum, exclusiveMinimum }: Shape): number {
  return Math.max(1, minimum ?? 1, (exclusiveMinimum ?? 0) + 1);
}

const texts: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  email: () => "mau@loa.test",
  date: () => "2025-06-02",
  "date-time": () => "2025-06-02T00:00:00Z",
  uri: () => "https://mau.loa.test/",
};

function textOf({ format, pattern, minLength = 0 }: Shape): string {
  const known = format ? texts[format] : undefined;
  if (known) return known();
  if (pattern?.includes("\\d{4}-")) return "2025-06-02";
  return "mẫu".padEnd(minLength, "x");
}
