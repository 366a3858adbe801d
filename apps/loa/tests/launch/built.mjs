// What the launcher runs, without looking whether it is stale. A file, since threads inherit what stands on node's own line.
import { main } from "../../dist/cli.js";

process.exitCode = await main(process.argv.slice(2));
