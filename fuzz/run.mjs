// `npm run fuzz [-- --seconds 300] [--seed 1] [--only "zip bomb"]`: hostile and damaged files against the reader.
import { parseArgs } from "node:util";

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error('The fuzzer needs the Node.js 24 of this project: start it by "npm run fuzz".');
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "120" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const { fuzz } = await import("./fuzz.ts");
process.exit(
  await fuzz({ seconds: Number(values.seconds), seed: Number(values.seed), only: values.only }),
);
