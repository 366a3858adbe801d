// `npm run bench [-- --save] [-- --only read,issue]`: every measurement in one run, within twelve minutes.
import { parseArgs } from "node:util";

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error(
    'The benchmarks need the Node.js 24 of this project: start them by "npm run bench".',
  );
  process.exit(1);
}

const { values } = parseArgs({
  options: { save: { type: "boolean", default: false }, only: { type: "string", default: "" } },
});
const { bench } = await import("./bench.ts");
process.exit(await bench({ save: values.save, only: values.only.split(",").filter(Boolean) }));
