// Every check of the project in one list; `npm run check` runs them in order and stops at the first that fails.
// `npm run check -- types boundaries` runs only the steps named.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  return status === 0;
};

const typeProjects = [
  "packages/plan-document/tsconfig.json",
  "packages/plan-document/tsconfig.test.json",
  "packages/cadence/tsconfig.json",
  "packages/cadence/tsconfig.test.json",
  "packages/official-document/tsconfig.json",
  "packages/official-document/tsconfig.test.json",
  "apps/loa/tsconfig.json",
  "apps/loa/tsconfig.console.json",
  "bench/tsconfig.json",
  "trials/tsconfig.json",
  "fuzz/tsconfig.json",
];

const boundaries = (...paths) =>
  spawnSync("depcruise", ["--config", ".dependency-cruiser.cjs", ...paths], { encoding: "utf8" });

/** A checker that passes by checking nothing was met in practice, so it must first catch these. */
const planted = [
  [
    "packages/cadence/src/planted.ts",
    'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
    "packages-use-no-node-builtin",
  ],
  [
    "apps/loa/src/platform/planted.ts",
    'import { routes } from "../routes.ts";\nexport const planted = routes;\n',
    "platform-knows-no-feature",
  ],
  [
    "apps/loa/src/features/units/planted.ts",
    'import { plansRoutes } from "../plans/plans.routes.ts";\nexport const planted = plansRoutes;\n',
    "features-meet-at-the-door",
  ],
  [
    "apps/loa/src/features/units/console/planted.ts",
    'import { system } from "../../../platform/db/database.ts";\nexport const planted = system;\n',
    "console-talks-through-contracts",
  ],
  [
    "apps/loa/src/features/units/console/planted.ts",
    'import { z } from "zod";\nexport const planted = z;\n',
    "screens-read-nothing-by-schemas",
  ],
];

function catchesPlanted([file, text, rule]) {
  mkdirSync(file.slice(0, file.lastIndexOf("/")), { recursive: true });
  writeFileSync(file, text);
  try {
    const { stdout } = boundaries("packages", "apps/loa/src");
    if (stdout.includes(rule)) return true;
    console.error(`The boundary checker did not catch a planted violation of ${rule}.`);
    return false;
  } finally {
    rmSync(file);
  }
}

function checkBoundaries() {
  const { status, stdout } = boundaries("packages", "apps/loa/src");
  process.stdout.write(stdout);
  return status === 0 && planted.every(catchesPlanted);
}

const steps = {
  "format and lint": () => run("biome", "ci", "--error-on-warnings"),
  types: () => typeProjects.every((project) => run("tsc", "-p", project)),
  boundaries: checkBoundaries,
  "unused code": () => run("knip"),
  "tests, schema and docs": () => run("vitest", "run"),
};

const wanted = process.argv.slice(2);
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n— ${name}`);
  if (!step()) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
}
console.log("\nAll checks passed.");
