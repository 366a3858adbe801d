// Renews src/platform/db/schema.types.ts from the migrations, on a database of its own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../src/platform/db/embedded/index.ts";
import { migrate } from "../src/platform/db/migrate.ts";

const app = new URL("..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "loa-types-"));
const server = await startEmbedded({ dataDir: folder, log: () => undefined, fast: true });
try {
  await migrate(server.url, join(app, "migrations"));
  const out = join(app, "src/platform/db/schema.types.ts");
  const mapping = JSON.stringify({ int8: "number", date: "string" });
  const { status } = spawnSync(
    "kysely-codegen",
    [
      "--url",
      server.url,
      "--date-parser",
      "string",
      "--numeric-parser",
      "number",
      "--type-mapping",
      mapping,
      "--default-schema",
      "public",
      "--out-file",
      out,
    ],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
