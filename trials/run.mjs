// `npm run trial -- kill [--rounds 100]`: crash and load evidence, on a Loa of its own in a temporary folder.
import { parseArgs } from "node:util";

if (Number(process.versions.node.split(".")[0]) < 24) {
  console.error('The trials need the Node.js 24 of this project: start them by "npm run trial".');
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    count: { type: "string" },
  },
});
const { trial } = await import("./trials.ts");
process.exit(await trial(positionals[0] ?? "", values));
