/**
 * What `zod` is in the browser (see `vite.config.ts` and docs/decisions/0008). The console sends what a person
 * typed and the server judges it, so a contract's schemas need no runtime there: they can be declared and composed,
 * an enum keeps its `options`, and anything that would read a value throws.
 */
const readers = new Set<unknown>(["parse", "safeParse", "parseAsync", "safeParseAsync"]);

const schema: unknown = new Proxy(() => schema, {
  get: (_, name) => (typeof name === "string" ? member(name) : undefined),
});

function member(name: string): unknown {
  if (!readers.has(name)) return schema;
  throw new Error(`Schemas only declare in the console; the server reads values (${name})`);
}

function enumOf(options: readonly string[]): unknown {
  return new Proxy({}, { get: (_, name) => (name === "options" ? options : member(String(name))) });
}

export const z = new Proxy(
  {},
  { get: (_, name) => (name === "enum" ? enumOf : member(String(name))) },
);
