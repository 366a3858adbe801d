import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { EmbeddedError, explainFileError, explainOutput } from "./errors.ts";

const systemError = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  ["EACCES", "data-folder-unwritable"],
  ["EROFS", "data-folder-unwritable"],
  ["ENOTDIR", "data-folder-unwritable"],
])("the system's %s is told as %s", (code, expected) => {
  const explained = explainFileError(systemError(code), "/data");
  expect(explained).toBeInstanceOf(EmbeddedError);
  expect(explained).toMatchObject({ code: expected });
  expect((explained as EmbeddedError).sentence.vi).toContain("/data");
});

it("an error of ours or an unknown one passes as it came", () => {
  const unknown = systemError("ETIMEDOUT");
  expect(explainFileError(unknown, "/data")).toBe(unknown);
});

it("a disk that ran full is recognised in PostgreSQL's output", () => {
  const output = 'FATAL:  could not write to file "pg_wal/xlogtemp.9": No space left on device\n';
  expect(explainOutput(output, tmpdir(), "/log").code).toBe("disk-full");
});

it("any other failure quotes PostgreSQL's last fatal line and names the log", () => {
  const output = "LOG:  starting\nFATAL:  something rare\nLOG:  database system is shut down\n";
  const { code, sentence } = explainOutput(output, tmpdir(), "/data/postgres.log");
  expect(code).toBe("server-failed");
  expect(sentence.en).toContain("FATAL:  something rare");
  expect(sentence.vi).toContain("/data/postgres.log");
});
