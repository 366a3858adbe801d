// The floor of uploads: Node writes the body to a file and flushes it. No hash, no place to go on from, no database.
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const file = join(process.env["FOLDER"] ?? ".", "floor");
createServer(async (request, answer) => {
  await pipeline(request, createWriteStream(file));
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
  answer.writeHead(204).end();
}).listen(Number(process.env["PORT"]), "127.0.0.1", () => console.log("running"));
