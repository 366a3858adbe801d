// Builds what is stale, server and console, without starting: `npm run build`, for installations whose service may not write here.
import { buildWhenStale } from "./build.mjs";

await buildWhenStale({ withConsole: true, say: (line) => process.stderr.write(`${line}\n`) });
