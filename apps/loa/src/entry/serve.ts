import { constants, existsSync } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import { dirname, resolve } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { firstRunLink } from "../features/accounts/index.ts";
import type { Clock } from "../platform/clock.ts";
import { type Env, readEnv } from "../platform/config/env.ts";
import type { Command } from "./cli/command.ts";
import { Failure } from "./cli/failure.ts";
import { composeApp } from "./compose.ts";
import { openServices, type Running } from "./services.ts";

/** `loa serve`: starts Loa and keeps it running until a signal asks it to stop. */
export const serveCommand: Command = async (_args, output) => serve(output.tell);

/** Starts Loa and keeps it running; `clock` is another than the machine's, for demonstrations. */
export async function serve(print: (line: string) => void, clock?: Clock): Promise<number> {
  const env = readEnv(process.env);
  await requireWritable(env.dataDir);
  const stopping = signalled();
  const running = await openServices(env, { tell: print, ...(clock ? { clock } : {}) });
  try {
    return await serveOn(env, running, print, stopping);
  } finally {
    await running.stop();
  }
}

async function serveOn(
  env: Env,
  running: Running,
  print: (line: string) => void,
  stopping: Promise<string>,
) {
  const roles = env.LOA_ROLES.split(",");
  const server = roles.includes("web") ? await listen(env, running) : null;
  if (roles.includes("worker")) await running.work();
  if (server) await greet(running, print);
  await stopping;
  print("Đang dừng… / Stopping…");
  if (server) await closeServer(server);
  return 0;
}

async function greet(running: Running, print: (line: string) => void) {
  const { services } = running;
  const link = await firstRunLink(services);
  print(`Loa đang chạy tại / Loa is running at  ${services.baseUrl}`);
  if (link)
    print(
      `Lần chạy đầu, mở địa chỉ này (dùng một lần) / First run, open this address (once):\n  ${link}`,
    );
}

async function requireWritable(folder: string) {
  try {
    await makeFolders(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Failure(
      `Không ghi được vào thư mục dữ liệu ${folder}. Hãy cấp quyền ghi hoặc đặt LOA_DATA_DIR sang thư mục khác. / The data folder ${folder} cannot be written. Grant access or set LOA_DATA_DIR to another folder.`,
    );
  }
}

// One by one: Node's recursive mkdir never ends where a parent exists and takes no child, as under /proc.
async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at);
  for (const one of missing) await mkdir(one).catch(unlessThere);
}

// Another process may make the same folder at the same moment.
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

async function listen(env: Env, running: Running): Promise<Server> {
  const app = await composeApp(running.services);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenFailure(error, env)));
    server.listen(env.PORT, env.HOST, resolve);
  });
  return server;
}

function listenFailure(error: NodeJS.ErrnoException, env: Env): Error {
  if (error.code === "EADDRINUSE") {
    return new Failure(
      `Cổng ${env.PORT} đang được chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt PORT khác, ví dụ PORT=8081 npm start. / Port ${env.PORT} is in use. Stop the other program or set another PORT, for example PORT=8081 npm start.`,
    );
  }
  if (error.code === "EACCES" || error.code === "EADDRNOTAVAIL") {
    return new Failure(
      `Không mở được ${env.HOST}:${env.PORT} (${error.code}). Hãy kiểm tra HOST và PORT. / Cannot listen on ${env.HOST}:${env.PORT} (${error.code}). Check HOST and PORT.`,
    );
  }
  return error;
}

async function closeServer(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Requests under way may finish; a client that holds its connection open may not hold us.
  const limit = setTimeout(() => server.closeAllConnections(), 5000);
  await closed;
  clearTimeout(limit);
}

function signalled(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve(signal));
  });
}
