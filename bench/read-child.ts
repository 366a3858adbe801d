// One reading in a process of its own: prints its peak memory. Arguments: reader, file.
import { readFileSync } from "node:fs";
import { type Reader, readers } from "./readers.ts";

const [name = "", file = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
await (await readers[name as Reader]())(bytes);
const { maxRSS } = process.resourceUsage();
process.stdout.write(JSON.stringify({ rss: maxRSS * 1024, heap: process.memoryUsage().heapUsed }));
