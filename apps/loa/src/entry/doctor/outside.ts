import { createTransport } from "nodemailer";
import pg from "pg";
import type { Env } from "../../platform/config/env.ts";
import { s3Settings } from "../../platform/files/open.ts";
import { checkFiles, FileFault, type FileStore } from "../../platform/files/store.ts";
import { FilesUnavailable } from "../../platform/files/unavailable.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const sampleSize = 20;

/** Puts and gets a small file, on disk or S3. */
export async function examineStore(env: Env, files: FileStore): Promise<Finding> {
  const place = s3Settings(env) ? `S3 ${env.LOA_S3_ENDPOINT}/${env.LOA_S3_BUCKET}` : env.dataDir;
  const reason = await checkFiles(files).then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  if (reason === null)
    return ok("files", `ghi và đọc được ở ${place}`, `written and read back at ${place}`);
  return fail(
    "files",
    [`không dùng được ${place}: ${reason}`, `${place} cannot be used: ${reason}`],
    [
      "Kiểm tra địa chỉ, khóa và quyền của kho tệp.",
      "Check the store's address, key and permissions.",
    ],
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof FilesUnavailable) return error.reason;
  return String((error as { code?: unknown }).code ?? (error as Error).name);
}

/** Reads a random sample of the files the database names and compares their hashes. */
export async function examineSample(ownerUrl: string, files: FileStore): Promise<Finding> {
  const hashes = await sample(ownerUrl);
  const faults: string[] = [];
  for (const hash of hashes) {
    const fault = await files.get(hash).then(
      () => null,
      (error: unknown) => (error instanceof FileFault ? error.kind : reasonOf(error)),
    );
    if (fault) faults.push(`${hash.slice(0, 12)} ${fault}`);
  }
  if (faults.length === 0)
    return ok(
      "file-sample",
      `${hashes.length} tệp lấy mẫu còn nguyên`,
      `${hashes.length} sampled files are whole`,
    );
  return fail(
    "file-sample",
    [
      `${faults.length}/${hashes.length} tệp lấy mẫu hỏng hoặc mất: ${faults.slice(0, 3).join(", ")}`,
      `${faults.length} of ${hashes.length} sampled files are damaged or missing: ${faults.slice(0, 3).join(", ")}`,
    ],
    [
      "Lấy lại tệp từ bản sao lưu (docs/van-hanh.md).",
      "Bring the files back from a backup (docs/operations.md).",
    ],
  );
}

async function sample(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ sha256: string }>(
      "select sha256 from (select distinct sha256 from files) f order by random() limit $1",
      [sampleSize],
    );
    return rows.map((row) => row.sha256);
  } finally {
    await client.end();
  }
}

/** Greets the mail server and signs in, without sending anything. */
export async function examineMail(env: Env): Promise<Finding> {
  if (!env.LOA_SMTP_URL)
    return warn(
      "mail",
      [
        "chưa có máy chủ thư; thư nằm chờ ở trang Thư",
        "no mail server; mails wait on the mail page",
      ],
      ["Đặt LOA_SMTP_URL.", "Set LOA_SMTP_URL."],
    );
  const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000 };
  const transport = createTransport({ url: env.LOA_SMTP_URL, ...patience });
  const reason = await transport
    .verify()
    .then(
      () => null,
      (error: unknown) => reasonOf(error),
    )
    .finally(() => transport.close());
  if (reason === null)
    return ok("mail", "máy chủ thư nhận đăng nhập", "the mail server lets us in");
  return fail(
    "mail",
    [`máy chủ thư không dùng được: ${reason}`, `the mail server cannot be used: ${reason}`],
    ["Kiểm tra LOA_SMTP_URL và tường lửa.", "Check LOA_SMTP_URL and the firewall."],
  );
}
