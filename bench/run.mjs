// `npm run bench [-- --save] [-- --only read,issue]`: every measurement in one run, within twelve minutes.
import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    'The benchmarks need the Node.js 24 of this project: start them by "npm run bench".',
  );
  process.exit(1);
}

// What the app itself is built with.
const { transformSync } = createRequire(new URL("../apps/loa/package.json", import.meta.url))(
  "esbuild",
);
// The pages of the public site are JSX, which Node.js strips no types of by itself; the shipped program is built.
registerHooks({
  load: (url, context, next) => {
    if (!url.startsWith("file:") || !url.endsWith(".tsx")) return next(url, context);
    const text = readFileSync(fileURLToPath(url), "utf8");
    const { code } = transformSync(text, {
      ...{ loader: "tsx", format: "esm", jsx: "automatic", jsxImportSource: "hono/jsx" },
    });
    return { format: "module", source: code, shortCircuit: true };
  },
});

const { values } = parseArgs({
  options: { save: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const { bench } = await import("./bench.ts");
process.exit(await bench({ save: values.save, only: values.only.split(",").filter(Boolean) }));
