import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entriesOf, type TestEntry, writeArchive } from "../../../tests/support/archive.ts";
import { ask, type BackupBench, isUntouched, openBench } from "../../../tests/support/backup.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { diskStore } from "../files/store.ts";
import { inspectBackup, restoreBackup } from "./index.ts";

let world: World;
let bench: BackupBench;
let entries: TestEntry[];
const place = { ownerUrl: "" };

beforeAll(async () => {
  world = await createWorld();
  bench = await openBench();
  for (let made = 0; made < 20; made += 1) await world.make.unit({ name: `Cơ quan ${made}` });
  const sha256 = await world.services.files.put(Buffer.from("minh chứng"));
  await world.sql(
    "insert into files (sha256, bytes, media_type, name) values ($1, 11, 'text/plain', 'a')",
    [sha256],
  );
  await bench.back({ ownerUrl: world.ownerUrl, files: world.services.files }, "good.tar.gz");
  entries = await entriesOf(bench.file("good.tar.gz"));
  place.ownerUrl = await bench.blank();
});
afterAll(async () => {
  await bench.close();
  await world.close();
});

/** Restores into one and the same empty place, which must stay empty. */
async function refusal(file: string) {
  const files = diskStore(bench.file("nowhere"));
  const outcome = await inspectBackup(file, bench.migrations)
    .then((inspected) =>
      restoreBackup(file, inspected, {
        ...place,
        files,
        migrations: bench.migrations,
        at: new Date(0),
      }),
    )
    .then(
      () => "restored",
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );
  return { outcome, untouched: await isUntouched(place.ownerUrl) };
}

const refused = (outcome: string) => ({ outcome, untouched: true });
const changed = (name: RegExp, change: (bytes: Buffer) => Buffer) =>
  entries.map((entry) =>
    name.test(entry.header.name) ? { ...entry, bytes: change(entry.bytes) } : entry,
  );
const json = (change: (value: Record<string, unknown>) => void) => (bytes: Buffer) => {
  const value = JSON.parse(bytes.toString()) as Record<string, unknown>;
  change(value);
  return Buffer.from(JSON.stringify(value));
};
const named = (name: string) => ({ header: { ...aFile(), name }, bytes: Buffer.from("x") });
function aFile() {
  const found = entries.find(({ header }) => header.name.startsWith("files/"));
  if (!found) throw new Error("the archive has no file");
  return found.header;
}
const swap = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString("utf8").replace(from, to));

describe("an archive that is not what was written changes nothing", () => {
  it.each([0.05, 0.3, 0.6, 0.9, 0.999])("cut off after %f of its length", async (share) => {
    const whole = await readFile(bench.file("good.tar.gz"));
    const file = bench.file(`cut-${share}.tar.gz`);
    await writeFile(file, whole.subarray(0, Math.floor(whole.length * share)));
    expect(await refusal(file)).toEqual(refused("damaged"));
  });

  it.each([0.1, 0.25, 0.5, 0.75])("one byte turned at %f of its length", async (share) => {
    const bytes = await readFile(bench.file("good.tar.gz"));
    const at = Math.floor(bytes.length * share);
    bytes[at] = (bytes[at] ?? 0) ^ 0x20;
    const file = bench.file(`turned-${share}.tar.gz`);
    await writeFile(file, bytes);
    expect(await refusal(file)).toEqual(refused("damaged"));
  });

  it.each<[string, () => TestEntry[]]>([
    ["a file's content is another", () => changed(/^files\//, () => Buffer.from("khác"))],
    [
      "a row is changed",
      () => changed(/units\.00001/, (bytes) => swap(bytes, "Cơ quan 7", "Cơ quan 8")),
    ],
    [
      "a table is left out",
      () => entries.filter(({ header }) => !/units\.00001/.test(header.name)),
    ],
    ["a file is left out", () => entries.filter(({ header }) => !/^files\//.test(header.name))],
    [
      "a file comes twice",
      () =>
        entries.flatMap((entry) => (/^files\//.test(entry.header.name) ? [entry, entry] : [entry])),
    ],
    [
      "a table is added",
      () => [...entries.slice(0, 1), { ...named("tables/zzz.00001.copy") }, ...entries.slice(1)],
    ],
    ["the manifest is missing", () => entries.slice(0, -1)],
    ["the head is missing", () => entries.slice(1)],
    ["something follows the manifest", () => [...entries, named("jobs.00002.copy")]],
    [
      "a name climbs out of the folder",
      () => [...entries.slice(0, 1), named("../../etc/passwd"), ...entries.slice(1)],
    ],
    [
      "a name is absolute",
      () => [...entries.slice(0, 1), named("/etc/cron.d/x"), ...entries.slice(1)],
    ],
    [
      "a file's name climbs",
      () => [...entries.slice(0, 1), named("files/../../../x"), ...entries.slice(1)],
    ],
    [
      "a table's name is SQL",
      () => [
        ...entries.slice(0, 1),
        named('tables/units"; drop table x; --.00001.copy'),
        ...entries.slice(1),
      ],
    ],
    [
      "an entry is a link",
      () => [
        ...entries.slice(0, 1),
        {
          header: {
            ...named("files/x").header,
            type: "symlink",
            linkname: "/etc/passwd",
            size: 0,
          } as never,
          bytes: Buffer.alloc(0),
        },
        ...entries.slice(1),
      ],
    ],
    [
      "the manifest names a table with a quote",
      () =>
        changed(
          /^manifest/,
          json((value) => {
            (value as { tables: { name: string }[] }).tables[0] = { name: 'x"y' };
          }),
        ),
    ],
  ])("%s", async (name, make) => {
    const file = await writeArchive(bench.file(`${name}.tar.gz`), make());
    expect(await refusal(file)).toEqual(refused("damaged"));
  });

  it("a row changed with every sum of the archive made right is caught by the hash of the rows", async () => {
    const rows = swap(partOf("units"), "Cơ quan 7", "Cơ quan 8");
    const forged = changed(/units\.00001/, () => rows).map((entry) =>
      /^manifest/.test(entry.header.name)
        ? { ...entry, bytes: json((value) => setSum(value, "units", rows))(entry.bytes) }
        : entry,
    );
    expect(await refusal(await writeArchive(bench.file("forged.tar.gz"), forged))).toEqual(
      refused("hash-differs"),
    );
  });

  it("rows that break a rule of the database", async () => {
    const rows = Buffer.concat([partOf("units"), Buffer.from("không phải một hàng\n")]);
    const forged = changed(/units\.00001/, () => rows).map((entry) =>
      /^manifest/.test(entry.header.name)
        ? { ...entry, bytes: json((value) => setSum(value, "units", rows))(entry.bytes) }
        : entry,
    );
    expect(await refusal(await writeArchive(bench.file("broken.tar.gz"), forged))).toEqual(
      refused("not-loaded"),
    );
  });

  it("made by a newer program, by its format or by its last step", async () => {
    const format = changed(
      /^loa-backup/,
      json((value) => {
        value["format"] = 2;
        value["version"] = "9.0.0";
      }),
    );
    expect(await refusal(await writeArchive(bench.file("format.tar.gz"), format))).toEqual(
      refused("newer-backup"),
    );
    const step = changed(
      /^loa-backup/,
      json((value) => {
        (value["migrations"] as object[]).push({
          number: 9999,
          name: "9999_later.sql",
          digest: "a".repeat(64),
        });
      }),
    );
    expect(await refusal(await writeArchive(bench.file("step.tar.gz"), step))).toEqual(
      refused("newer-backup"),
    );
  });

  it("made by a program whose steps differ", async () => {
    const other = changed(
      /^loa-backup/,
      json((value) => {
        Object.assign((value["migrations"] as object[])[0] ?? {}, { digest: "b".repeat(64) });
      }),
    );
    expect(await refusal(await writeArchive(bench.file("other.tar.gz"), other))).toEqual(
      refused("changed-history"),
    );
  });

  it("that is no archive at all, or not there", async () => {
    const file = bench.file("text.tar.gz");
    await writeFile(file, "xin chào");
    expect(await refusal(file)).toEqual(refused("damaged"));
    expect(await refusal(bench.file("khong-co.tar.gz"))).toEqual(refused("no-file"));
  });

  it("goes nowhere but into an empty database, whose rows stay as they are", async () => {
    const ownerUrl = await bench.blank();
    await ask(ownerUrl, "create table theirs (word text); insert into theirs values ('giữ')");
    const inspected = await inspectBackup(bench.file("good.tar.gz"), bench.migrations);
    const target = {
      ownerUrl,
      files: diskStore(bench.file("nowhere")),
      migrations: bench.migrations,
      at: new Date(0),
    };
    await expect(restoreBackup(bench.file("good.tar.gz"), inspected, target)).rejects.toMatchObject(
      { code: "not-empty" },
    );
    expect(await ask(ownerUrl, "select word from theirs")).toEqual([{ word: "giữ" }]);
  });

  it("and the good one goes in where all the others were refused", async () => {
    expect(await refusal(bench.file("good.tar.gz"))).toEqual({
      outcome: "restored",
      untouched: false,
    });
  });
});

function partOf(table: string): Buffer {
  const found = entries.find(({ header }) => header.name === `tables/${table}.00001.copy`);
  if (!found) throw new Error(`the archive has no ${table}`);
  return found.bytes;
}

function setSum(value: Record<string, unknown>, name: string, bytes: Buffer) {
  const table = (value["tables"] as { name: string; sha256: string }[]).find(
    (one) => one.name === name,
  );
  if (table) table.sha256 = createHash("sha256").update(bytes).digest("hex");
}
