import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { precompress } from "./precompress.mjs";

const app = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const repository = resolve(app, "../..");
const dist = join(app, "dist");
const anHour = 3_600_000;

/** Builds what is stale: the server always, the console when asked; `say` receives one line before each build. */
export async function buildWhenStale({ withConsole, say }) {
  if (isStale("server")) {
    say("Đang dựng chương trình máy chủ… / Building the server…");
    await buildAside("server");
  }
  if (withConsole && isStale("console")) {
    say("Đang dựng giao diện, chừng nửa phút… / Building the console, about half a minute…");
    await buildAside("console");
  }
}

// In a process of its own: what building takes (hundreds of megabytes) would stay with the server that starts after it.
// Vite and React go by NODE_ENV: what a test run built was React's development build, kept and served ever after.
async function buildAside(name) {
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = [];
  child.stderr.on("data", (chunk) => said.push(chunk));
  const status = await new Promise((ended, failed) => {
    child.once("error", failed).once("close", ended);
  });
  if (status !== 0) throw new Error(Buffer.concat(said).toString("utf8").trim());
}

/** Bundles `src/entry/cli.ts` and every `*.worker.ts` into `dist`. */
async function buildServer() {
  const digest = digestOf("server");
  const { build } = await import("esbuild");
  await installing("server", digest, dist, (outdir) =>
    build({
      entryPoints: serverEntries(),
      outdir,
      bundle: true,
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      platform: "node",
      format: "esm",
      target: "node24",
      jsx: "automatic",
      plugins: [installedStayOutside],
      banner: { js: requireForCommonJs },
      logLevel: "silent",
    }),
  );
}

/** Builds the console into `dist/console` by `vite.config.ts`, compressed beside as it will be sent. */
async function buildConsole() {
  const digest = digestOf("console");
  const { build } = await import("vite");
  await installing("console", digest, join(dist, "console"), async (outDir) => {
    const configFile = join(app, "vite.config.ts");
    await build({ configFile, logLevel: "warn", build: { outDir, emptyOutDir: true } });
    await precompress(outDir);
  });
}

function serverEntries() {
  const source = join(app, "src");
  const workers = filesUnder(source).filter((file) => file.endsWith(".worker.ts"));
  const named = workers.map((file) => ({
    in: file,
    out: relative(source, file).replace(/\.ts$/, ""),
  }));
  return [{ in: join(source, "entry/cli.ts"), out: "cli" }, ...named];
}

// A bundled CommonJS package calls require, which ES modules lack.
const requireForCommonJs = `import { createRequire as makeRequire_ } from "node:module"; const require = makeRequire_(import.meta.url);`;

/** Installed packages are left to Node; the workspace's own packages are bundled from source. */
const installedStayOutside = {
  name: "installed-stay-outside",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async (args) => {
      if (args.kind === "entry-point" || args.pluginData === "asked") return undefined;
      if (args.path.startsWith("@loa/") || /^[a-zA-Z]:[\\/]/.test(args.path)) return undefined;
      if (args.path.startsWith("node:")) return { path: args.path, external: true };
      return (await visibleFromDist(build, args)) ? { path: args.path, external: true } : undefined;
    });
  },
};

// A workspace package may have its own version of a package, which the bundle in dist would not find.
async function visibleFromDist(build, args) {
  if (args.importer.startsWith(app + sep)) return true;
  const { resolveDir, kind } = args;
  const found = await build.resolve(args.path, { resolveDir, kind, pluginData: "asked" });
  const homes = [join(repository, "node_modules") + sep, join(app, "node_modules") + sep];
  return found.external || homes.some((home) => found.path.startsWith(home));
}

// Built aside and moved in file by file, entries last: a start at the same moment, or a server already running,
// always finds whole files that belong together.
async function installing(name, digest, target, build) {
  const draft = join(dist, `.${name}-${randomUUID()}`);
  try {
    mkdirSync(draft, { recursive: true });
    await build(draft);
    const files = filesUnder(draft).map((file) => relative(draft, file));
    for (const file of entriesLast(files)) moveInto(target, draft, file);
    const before = readRecord(name)?.files ?? [];
    writeRecord(name, { digest, files });
    removeOld(name, target, new Set([...files, ...before]));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function entriesLast(files) {
  const isEntry = (file) => /^(cli\.js|index\.html)$/.test(file);
  return [...files.filter((file) => !isEntry(file)), ...files.filter(isEntry)];
}

function moveInto(target, draft, file) {
  const place = join(target, file);
  mkdirSync(dirname(place), { recursive: true });
  renameSync(join(draft, file), place);
}

// Files of the build before stay: a server started from it may still load them.
function removeOld(name, target, keep) {
  for (const file of filesUnder(target)) {
    const path = relative(target, file);
    const foreign = path.startsWith(".") || (name === "server" && path.startsWith(`console${sep}`));
    const recent = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < anHour;
    if (!foreign && !recent && !keep.has(path)) rmSync(file, { force: true });
  }
}

function isStale(name) {
  const record = readRecord(name);
  const target = name === "server" ? dist : join(dist, "console");
  if (record === undefined || record.digest !== digestOf(name)) return true;
  return !record.files.every((file) => existsSync(join(target, file)));
}

function recordFile(name) {
  return join(dist, `.digest-${name}.json`);
}

function readRecord(name) {
  try {
    return JSON.parse(readFileSync(recordFile(name), "utf8"));
  } catch {
    return undefined;
  }
}

function writeRecord(name, record) {
  const draft = `${recordFile(name)}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(record));
  renameSync(draft, recordFile(name));
}

/** SHA-256 over names and contents of everything the build is made from. */
function digestOf(name) {
  const hash = createHash("sha256");
  for (const file of sourcesOf(name)) {
    hash
      .update(`${relative(repository, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function sourcesOf(name) {
  const packages = join(repository, "packages");
  const folders = readdirSync(packages).map((entry) => join(packages, entry, "src"));
  const code = [join(app, "src"), ...folders].flatMap(filesUnder).filter(isBuilt[name]);
  const shared = [join(repository, "package-lock.json"), fileURLToPath(import.meta.url)];
  const own = ["vite.config.ts", "index.html", "scripts/precompress.mjs"].map((file) =>
    join(app, file),
  );
  const rest = name === "console" ? [...own, ...filesUnder(join(app, "public"))] : [];
  return [...shared, ...rest, ...code].filter((file) => existsSync(file));
}

const isTest = (file) => /\.test\.tsx?$/.test(file);
const isScreen = (file) => /[\\/](console|platform[\\/]ui)[\\/]/.test(file);
const isBuilt = {
  server: (file) => !isTest(file) && !isScreen(file),
  console: (file) => !isTest(file),
};

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

// This file started as a program by `buildAside`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const builders = { server: buildServer, console: buildConsole };
  await builders[process.argv[2]]?.();
}
