import { link, mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readEnv } from "../../../platform/config/env.ts";
import { openLogFolder } from "./log-folder.ts";

let place: string;
let folder: string;

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "loa-logs-"));
  folder = join(place, "xa-mau");
  await mkdir(join(folder, "thang-6"), { recursive: true });
  await writeFile(join(place, "secret.csv"), "10/06/2025,Bí mật của đơn vị khác");
  await writeFile(join(folder, "a.csv"), "a");
  await writeFile(join(folder, "thang-6", "b.csv"), "b");
});
afterEach(() => rm(place, { recursive: true, force: true }));

const open = (address = "folder:///", unit = "XM") =>
  openLogFolder({ env: readEnv({ LOA_LOG_FOLDERS: `XM=${folder}` }) }, unit, address);
const paths = async (address?: string) =>
  (await (await open(address)).list()).map(({ path }) => path).sort();

it("lists the files of the allowed folder and of the folders in it, or of one of these", async () => {
  expect(await paths()).toEqual(["a.csv", "thang-6/b.csv"]);
  expect(await paths("folder:///thang-6")).toEqual(["thang-6/b.csv"]);
});

// Such a name is listed and cannot be looked at, just as one that went between the two.
it.runIf(process.platform === "linux")(
  "lists the others where a file or a folder cannot be found again under its name",
  async () => {
    const lost = (ending: string) => Buffer.from(`${folder}/báo${ending}`, "latin1");
    await writeFile(lost(".csv"), "c");
    await mkdir(lost("-6"));
    expect(await paths()).toEqual(["a.csv", "thang-6/b.csv"]);
  },
);

it("opens for no other unit, and for none the administrator did not name", async () => {
  await expect(open("folder:///", "KHAC")).rejects.toMatchObject({ fault: "folder-not-allowed" });
  const none = openLogFolder({ env: readEnv({}) }, "XM", "folder:///");
  await expect(none).rejects.toMatchObject({ fault: "folder-not-allowed" });
});

it.each([
  "folder:///../",
  "folder:///%2e%2e/",
  "folder:///thang-6/..%2f..%2f",
  "folder:///..%2fsecret.csv",
  "file:///etc",
])("reaches nothing outside by %s", async (address) => {
  const listed = await open(address).then(
    async (one) => (await one.list()).map(({ path }) => path),
    () => [],
  );
  expect(listed.filter((path) => !["a.csv", "thang-6/b.csv"].includes(path))).toEqual([]);
});

it("follows no symbolic link, neither to a file nor to a folder", async () => {
  await symlink(join(place, "secret.csv"), join(folder, "link.csv"));
  await symlink(place, join(folder, "out"));
  expect(await paths()).toEqual(["a.csv", "thang-6/b.csv"]);
  await expect(open("folder:///out")).rejects.toMatchObject({ fault: "folder-not-allowed" });
});

it("reads no file that became a link after it was listed, nor one in a folder that became one", async () => {
  const one = await open();
  const files = await one.list();
  const named = (path: string) =>
    files.find((file) => file.path === path) ?? { path, bytes: 0, modifiedAt: new Date(0) };
  await rm(join(folder, "a.csv"));
  await symlink(join(place, "secret.csv"), join(folder, "a.csv"));
  await expect(one.read(named("a.csv"))).rejects.toThrow();
  await rename(join(folder, "thang-6"), join(place, "moved"));
  await link(join(place, "secret.csv"), join(place, "moved", "c.csv"));
  await symlink(join(place, "moved"), join(folder, "thang-6"));
  await expect(one.read(named("thang-6/b.csv"))).rejects.toMatchObject({
    fault: "folder-not-allowed",
  });
});

it("reads no file larger than the largest upload", async () => {
  await truncate(join(folder, "a.csv"), 21 * 1024 * 1024);
  const one = await open();
  const [large] = (await one.list()).filter(({ path }) => path === "a.csv");
  await expect(one.read(large as NonNullable<typeof large>)).rejects.toMatchObject({
    fault: "too-large",
  });
});

it("says that a folder is not there", async () => {
  await expect(open("folder:///thang-7")).rejects.toMatchObject({ fault: "no-such-folder" });
});
