#!/usr/bin/env node
// The only code that runs unbuilt. Nothing newer than the refusal needs may stand above it.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `Loa cần Node.js 24; đang chạy Node.js ${process.versions.node}. Hãy chạy "npm ci" rồi "npm start" ở thư mục gốc: Node.js 24 được cài kèm.\n` +
      `Loa needs Node.js 24; this is Node.js ${process.versions.node}. Run "npm ci" and then "npm start" in the root folder: they bring Node.js 24 along.\n`,
  );
  process.exit(1);
}

const args = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);

const serves = args[0] === "serve" || (args[0] === "demo" && args.includes("--look"));

const { buildWhenStale } = await load("../scripts/build.mjs");
try {
  await buildWhenStale({ withConsole: serves, say });
} catch (error) {
  say(`Không dựng được Loa: ${error.message}\nLoa could not be built: ${error.message}`);
  process.exit(1);
}

const { main } = await load("../dist/cli.js");
const status = await main(args);
if (typeof status === "number") process.exitCode = status;

// After an update the program may ask for packages that are not installed yet.
async function load(file) {
  try {
    return await import(file);
  } catch (error) {
    const [, name] = /Cannot find (?:package|module) '([^']+)'/.exec(error.message) ?? [];
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !name) throw error;
    say(
      `Thiếu gói ${name}: hãy chạy "npm ci" ở thư mục gốc rồi chạy lại.\nThe package ${name} is missing: run "npm ci" in the root folder and start again.`,
    );
    process.exit(1);
  }
}
