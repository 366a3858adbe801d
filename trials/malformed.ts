import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "../apps/loa/src/platform/xlsx/write.ts";
import { composeDocx } from "../bench/docx.ts";
import { quantile, type Town } from "./town.ts";
import type { Outcome, TrialSize } from "./trials.ts";

const longest = 10_000;
/** Of the server with its reading threads, in MB: what a machine of 2 GB can spare beside PostgreSQL. */
const memoryLimit = 1024;
const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

interface Door {
  readonly path: string;
  readonly form: (file: File) => FormData;
}

/** Damaged plans, lists and evidence, ten thousand of them: no crash, no answer over ten seconds, memory bounded. */
export async function trialMalformed(town: Town, { count = "10000" }: TrialSize): Promise<Outcome> {
  await town.start({
    LOA_RATE_LIMIT_PERSON_PER_MINUTE: "0",
    LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: "0",
  });
  const { administrator, password } = await town.settle();
  const coordinator = await town.signIn("dieuphoi.cds@mau.loa.invalid", password);
  const samples = await samplesOf();
  const doors: readonly (Door & { readonly who: typeof administrator })[] = [
    { who: coordinator, path: "/plans", form: (file) => formOf(file, {}) },
    { who: administrator, path: "/unit-imports/preview", form: (file) => formOf(file) },
    { who: coordinator, path: "/output-sheets/preview", form: (file) => formOf(file) },
  ];
  const statuses = new Map<number, number>();
  const [times, memory]: [number[], number[]] = [[], [await town.memory()]];
  const faults: string[] = [];
  for (let sent = 0; sent < Number(count); sent += 4) {
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const door = pick(doors);
        const { name, bytes } = pick(samples);
        const file = new File([damaged(bytes)], name);
        const { status, ms } = await town.call(door.who, "POST", door.path, door.form(file));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        times.push(ms);
        if (status === 0 || status >= 500) faults.push(`${door.path} ${name}: ${status}`);
        if (ms > longest) faults.push(`${door.path} ${name}: ${Math.round(ms)} ms`);
      }),
    );
    if (sent % 500 === 0) memory.push(await town.memory());
  }
  const alive = await town.call(administrator, "GET", "/plans");
  const most = Math.max(...memory);
  return {
    figures: {
      "files sent": times.length,
      "answers by status": JSON.stringify(Object.fromEntries(statuses)),
      "answer, ms (median, p99, longest)": `${quantile(times, 0.5)}, ${quantile(times, 0.99)}, ${quantile(times, 1)}`,
      "memory of the server, MB (first, most, last)": `${memory[0]}, ${most}, ${memory.at(-1)}`,
    },
    faults: [
      ...faults.slice(0, 20),
      ...(alive.status === 200 ? [] : ["the server no longer answers"]),
      ...(most < memoryLimit ? [] : [`memory went to ${most} MB`]),
    ],
  };
}

function formOf(file: File, json?: object): FormData {
  const form = new FormData();
  if (json) form.set("json", JSON.stringify(json));
  form.append("file", file);
  return form;
}

async function samplesOf(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const plan = await readFile(
    fileURLToPath(new URL("../apps/loa/reference/sample/ke-hoach-mau.txt", import.meta.url)),
  );
  const sheet = {
    name: "Đơn vị",
    columns: [{ header: "Mã" }, { header: "Loại" }, { header: "Tên" }],
    rows: [["A1", "department", "Sở Một"]],
  };
  return [
    { name: "ke-hoach.docx", bytes: composeDocx(plan.toString("utf8")) },
    { name: "ke-hoach.txt", bytes: plan },
    { name: "don-vi.xlsx", bytes: await writeXlsx([sheet]) },
    { name: "anh.png", bytes: Buffer.from(onePixel, "base64") },
    {
      name: "ke-hoach.pdf",
      bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF"),
    },
  ];
}

function pick<T>(from: readonly T[]): T {
  const one = from[randomInt(from.length)];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
}

// Cut off, bytes changed, a stretch repeated, a stretch dropped: what broken disks, lines and programs make.
function damaged(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = randomInt(copy.length);
  const kind = randomInt(4);
  if (kind === 0) return copy.slice(0, at);
  if (kind === 1) return new Uint8Array(Buffer.concat([copy.subarray(0, at), copy]));
  if (kind === 2)
    return new Uint8Array(Buffer.concat([copy.subarray(0, at), copy.subarray(at + 40)]));
  for (let changes = 0; changes < 1 + randomInt(60); changes++)
    copy[randomInt(copy.length)] = randomInt(256);
  return copy;
}
