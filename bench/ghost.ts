import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../apps/loa/tests/launch/program.ts";
import { type Served, stopChild } from "./process.ts";

const run = promisify(execFile);

/** The database Ghost asks for, where Debian's package puts it. */
const mariadbd = ["/usr/sbin/mariadbd", "/usr/sbin/mysqld"].find((path) => existsSync(path));

/** True where a Ghost can be run beside Loa. */
export const canRunGhost = mariadbd !== undefined;

/** One article as both are given it. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly html: string;
}

/** A Ghost of its own, filled and serving, with its database beside it. */
export interface Ghost extends Served {
  readonly version: string;
  readonly port: number;
  /** From the start of its process to its first page, milliseconds. */
  readonly readyMs: number;
  /** The folder its packages fill. */
  readonly modules: string;
}

/**
 * Installs the newest Ghost 6 from npm under `folder` (some 620 MB), gives it the articles and starts it as its manual says for
 * production. Its packages are unpacked first, since a plain install asks for archives that lie inside the package itself.
 *
 * @throws when npm or the database fails
 */
export async function startGhost(folder: string, articles: readonly Article[]): Promise<Ghost> {
  const home = await install(folder);
  const database = await startMariadb(folder);
  try {
    return await fillAndServe(home, database, articles);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function fillAndServe(
  home: string,
  database: Mariadb,
  articles: readonly Article[],
): Promise<Ghost> {
  const port = await freePort();
  await configure(home, port, database);
  // A first start makes the tables; Ghost keeps every address in memory, so what is added then waits for the second.
  await (await serve(home, port)).stop();
  await database.run(articles.map(insertion).join("\n"));
  const ghost = await serve(home, port);
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8"));
  return {
    ...ghost,
    ...{ version, port, modules: join(home, "node_modules") },
    stop: async () => {
      await ghost.stop();
      await database.stop();
    },
  };
}

async function install(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { stdout } = await run("npm", ["pack", "ghost@6", "--silent"], { cwd: folder });
  await run("tar", ["xzf", stdout.trim()], { cwd: folder });
  const home = join(folder, "package");
  const quietly = ["--omit=dev", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  await run("npm", ["install", "--ignore-scripts", ...quietly], { cwd: home, maxBuffer: 2 ** 24 });
  return home;
}

interface Mariadb {
  readonly port: number;
  run(statements: string): Promise<void>;
  stop(): Promise<void>;
}

async function startMariadb(folder: string): Promise<Mariadb> {
  const [data, port] = [join(folder, "mariadb"), await freePort()];
  await mkdir(data);
  // Started as root it works as another account, as its package has it.
  const account = process.getuid?.() === 0 ? ["--user=mysql"] : [];
  if (account.length > 0) await run("chown", ["mysql", data]);
  await chmod(folder, 0o711);
  const method = "--auth-root-authentication-method=normal";
  await run("mariadb-install-db", [...account, `--datadir=${data}`, method]);
  const socket = join(data, "socket");
  const bound = [`--datadir=${data}`, `--socket=${socket}`, `--port=${port}`];
  const child = spawn(mariadbd ?? "mariadbd", [...account, ...bound, "--bind-address=127.0.0.1"], {
    stdio: "ignore",
  });
  const database = {
    port,
    run: (statements: string) => ask(socket, statements),
    stop: () => stopChild(child, "SIGTERM"),
  };
  await untilTrue(() => existsSync(socket));
  await database.run(
    "create database ghost character set utf8mb4; create user ghost@127.0.0.1; grant all on ghost.* to ghost@127.0.0.1;",
  );
  return database;
}

function ask(socket: string, statements: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const client = spawn("mariadb", ["--user=root", `--socket=${socket}`], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  client.once("close", (status) =>
    status === 0 ? resolve() : reject(new Error("MariaDB refused what it was given")),
  );
  // A client that refuses hangs up; its status says so.
  client.stdin.on("error", () => undefined);
  client.stdin.end(`${statements}\n`);
  return promise;
}

async function configure(home: string, port: number, database: Mariadb): Promise<void> {
  const contentPath = join(home, "..", "content");
  await cp(join(home, "content"), contentPath, { recursive: true });
  const connection = { host: "127.0.0.1", port: database.port, user: "ghost", database: "ghost" };
  await writeFile(
    join(home, "config.production.json"),
    JSON.stringify({
      url: `http://127.0.0.1:${port}`,
      server: { host: "127.0.0.1", port },
      database: { client: "mysql", connection },
      // Uncompressed, which spares it work and gives every answer a length.
      compress: false,
      logging: { level: "error", transports: ["stdout"] },
      privacy: { useUpdateCheck: false },
      paths: { contentPath },
    }),
  );
}

async function serve(home: string, port: number) {
  const started = performance.now();
  const child = spawn(process.execPath, ["index.js"], {
    cwd: home,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "ignore",
  });
  const base = `http://127.0.0.1:${port}`;
  await untilTrue(async () => {
    if (child.exitCode !== null) throw new Error("Ghost ended before it served");
    return fetch(base).then(
      ({ ok }) => ok,
      () => false,
    );
  });
  const readyMs = performance.now() - started;
  return { child, base, readyMs, stop: () => stopChild(child, "SIGTERM") };
}

async function untilTrue(test: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries++) {
    if (await test()) return;
    await pause(100);
  }
  throw new Error("did not come up within two minutes");
}

const literal = (text: string): string => `x'${Buffer.from(text).toString("hex")}'`;

/** A published post with its author, by bare SQL. */
function insertion({ slug, title, html }: Article, at: number): string {
  const id = `'${String(at + 1).padStart(24, "0")}'`;
  return `insert into ghost.posts (id, uuid, title, slug, html, comment_id, type, status, visibility, email_recipient_filter, created_at, updated_at, published_at)
    values (${id}, uuid(), ${literal(title)}, ${literal(slug)}, ${literal(html)}, ${id}, 'post', 'published', 'public', 'all', now(), now(), now() - interval ${at} minute);
  insert into ghost.posts_authors (id, post_id, author_id) select ${id}, ${id}, id from ghost.users limit 1;`;
}
