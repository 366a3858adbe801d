import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const places = [process.env["LOA_NGINX"], "/usr/sbin/nginx", "/usr/local/sbin/nginx"];

/** An installed nginx, by `LOA_NGINX` or where packages put it; undefined where there is none. */
export const nginxPath = places.find((path) => path && existsSync(path));

export interface RunningNginx {
  /** Its own folder, for files to serve. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Starts nginx in the foreground with these lines inside its one server, on a loopback port. */
export async function startNginx(
  port: number,
  lines: (folder: string) => { readonly http: string; readonly server: string },
): Promise<RunningNginx> {
  if (!nginxPath) throw new Error("nginx is not installed");
  const folder = await mkdtemp(join(tmpdir(), "loa-nginx-"));
  await mkdir(join(folder, "files"));
  const { http, server } = lines(folder);
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n");
  await writeFile(
    join(folder, "nginx.conf"),
    // Started as root, nginx would work as somebody who may not write here.
    `${process.getuid?.() === 0 ? "user root; " : ""}daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http { access_log off; ${paths} keepalive_requests 1000000; default_type text/html;
${http}
server { listen 127.0.0.1:${port}; ${server} } }`,
  );
  const child = spawn(
    nginxPath,
    ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")],
    { stdio: "ignore" },
  );
  await answering(port, child);
  return { folder, stop: () => stopped(child, folder) };
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error("nginx ended at once");
    const reached = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (reached) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("nginx does not answer");
}

async function stopped(child: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill("SIGTERM");
  if (child.exitCode === null) await gone;
  await rm(folder, { recursive: true, force: true });
}
