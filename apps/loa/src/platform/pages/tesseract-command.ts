import { type ChildProcess, execFile, spawn } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import type { GreyImage, Piece } from "@loa/plan-document";
import { findProgram } from "../programs/find-program.ts";
import { linesOfHocr } from "./hocr.ts";
import { unpackedModel } from "./model.ts";
import { clearAfterPrograms, makeModelFolder } from "./model-folders.ts";
import { asPgm, PAGE_MODES, RESOLUTION, type Recogniser } from "./recogniser.ts";

/** The kernel ends a command that takes more: it may outlive the thread that started it, but not for long. */
const SECONDS = 60;
const KILOBYTES = 2_000_000;
/** How often somebody waiting is told that a page is being worked at. */
const SIGN_OF_LIFE = 5_000;
/** Longest wait for one piece of a page, on a machine however busy. */
const LONGEST = 300_000;

const LIMITED = `ulimit -t ${SECONDS}; ulimit -v ${KILOBYTES} 2>/dev/null; exec "$@"`;

const READING = ["--oem", "1", "--dpi", `${RESOLUTION}`, "-c", "tessedit_create_hocr=1"];

/** Whether the program is one whose recognition equals the built-in's: version 5. */
async function isFitting(program: string): Promise<boolean> {
  const { stdout } = await promisify(execFile)(program, ["--version"]).catch(() => ({
    stdout: "",
  }));
  return /^tesseract v?5\./.test(stdout);
}

let looking: Promise<string | null> | undefined;

/** The machine's tesseract command, looked for once; Windows has no limits as we need them. */
function findCommand(): Promise<string | null> {
  looking ??= (async () => {
    if (process.platform === "win32") return null;
    const program = await findProgram("tesseract");
    return program && (await isFitting(program)) ? program : null;
  })();
  return looking;
}

async function outputOf(child: ChildProcess, input: Uint8Array): Promise<string> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  child.once("error", reject);
  child.once("close", (code) =>
    code === 0 ? resolve() : reject(new Error(`tesseract ended with ${code}`)),
  );
  // A command that ends early closes its input; its status says why.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  const output = child.stdout ? buffer(child.stdout) : Promise.resolve(Buffer.alloc(0));
  const [bytes] = await Promise.all([output, ended]);
  return bytes.toString("utf8");
}

class Command implements Recogniser {
  readonly #program: string;
  readonly #folder: string;
  readonly #onAlive: (() => void) | undefined;
  #running: ChildProcess | null = null;

  constructor(program: string, folder: string, onAlive?: () => void) {
    this.#program = program;
    this.#folder = folder;
    this.#onAlive = onAlive;
  }

  async recognise(image: GreyImage, layout: Piece["layout"] = "page") {
    const model = ["-l", "vie", "--tessdata-dir", this.#folder];
    const reading = ["stdin", "stdout", ...model, "--psm", PAGE_MODES[layout], ...READING];
    const child = spawn("/bin/sh", ["-c", LIMITED, "sh", this.#program, ...reading], {
      // Its threads wait for each other longer than they save; a page is shared out between processes instead.
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: "1" },
      stdio: ["pipe", "pipe", "ignore"],
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    this.#running = child;
    const sign = setInterval(() => this.#onAlive?.(), SIGN_OF_LIFE);
    try {
      return linesOfHocr(await outputOf(child, asPgm(image)));
    } finally {
      clearInterval(sign);
      this.#running = null;
    }
  }

  async close() {
    this.#running?.kill("SIGKILL");
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** A recogniser by the machine's tesseract command with our model; null where there is none that fits. */
export async function openCommand(onAlive?: () => void): Promise<Recogniser | null> {
  const program = await findCommand();
  if (!program) return null;
  await clearAfterPrograms();
  const folder = await makeModelFolder();
  await writeFile(join(folder, "vie.traineddata"), await unpackedModel());
  return new Command(program, folder, onAlive);
}
