import { constants, existsSync, statSync } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Env } from "../../platform/config/env.ts";
import { findProgram } from "../../platform/programs/find-program.ts";
import { asked, type Finding, fail, ok, warn } from "./finding.ts";

const gigabyte = 1024 ** 3;
const wantedNode = 24;

/** The machine Loa stands on: Node.js, the data folder, the address, the time zone's rules. */
export function examineMachine(env: Env): Promise<Finding[]> {
  return Promise.all([
    asked("node", () => nodeVersion(process.versions.node)),
    asked("data-folder", () => dataFolder(env)),
    asked("disk-space", () => diskSpace(env)),
    asked("secret-key", () => secretKey(env)),
    asked("ffmpeg", async () => ffmpeg(await findProgram("ffmpeg"), await findProgram("ffprobe"))),
    asked("base-url", () => baseUrl(env)),
    asked("time-zone", timeZone),
  ]);
}

/** Node.js 24 is what Loa is tested on. */
export function nodeVersion(version: string): Finding {
  const major = Number(version.split(".")[0]);
  if (major === wantedNode) return ok("node", `Node.js ${version}`, `Node.js ${version}`);
  return fail(
    "node",
    [`Node.js ${version}, cần bản ${wantedNode}`, `Node.js ${version}, ${wantedNode} is needed`],
    ["Chạy bằng `npx loa` hoặc `npm start`.", "Run it by `npx loa` or `npm start`."],
  );
}

/** Without it sound and films are kept and not published. */
export function ffmpeg(...programs: readonly (string | null)[]): Finding {
  if (programs.every((program) => program !== null))
    return ok("ffmpeg", "có ffmpeg để xử lý âm thanh, phim", "ffmpeg is there for sound and films");
  return warn(
    "ffmpeg",
    [
      "chưa có ffmpeg: âm thanh, phim gửi lên được giữ nhưng chưa đăng được",
      "no ffmpeg: sound and films are kept but not published",
    ],
    [
      "Cài gói ffmpeg (5 trở lên) trên máy chạy worker; tệp đang chờ sẽ tự được xử lý.",
      "Install ffmpeg (5 or newer) where workers run; what waits is taken up by itself.",
    ],
  );
}

async function dataFolder({ dataDir }: Env): Promise<Finding> {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (!found)
    return warn(
      "data-folder",
      [`chưa có ${dataDir}`, `${dataDir} is not there yet`],
      [
        "Lần chạy đầu sẽ tạo; nếu đã có dữ liệu, hãy xem lại LOA_DATA_DIR.",
        "The first start makes it; if there is data already, look at LOA_DATA_DIR.",
      ],
    );
  const writable = await access(dataDir, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return fail(
      "data-folder",
      [`không ghi được vào ${dataDir}`, `${dataDir} cannot be written`],
      ["Cấp quyền ghi hoặc đặt LOA_DATA_DIR.", "Grant access or set LOA_DATA_DIR."],
    );
  return folderMode(dataDir, found.mode);
}

/** Whoever may write into the data folder may put another file in the place of one of ours. */
export function folderMode(folder: string, mode: number): Finding {
  if ((mode & 0o022) === 0)
    return ok("data-folder", `ghi được vào ${folder}`, `${folder} can be written`);
  return fail(
    "data-folder",
    [
      `tài khoản khác trên máy ghi được vào ${folder}`,
      `other accounts of the machine may write into ${folder}`,
    ],
    [`Chạy: chmod go-w ${folder}`, `Run: chmod go-w ${folder}`],
  );
}

async function diskSpace({ dataDir }: Env): Promise<Finding> {
  const { bavail, bsize } = await statfs(existing(dataDir));
  return freeSpace(bavail * bsize);
}

function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/** Less than a gigabyte fails, less than five warns: PostgreSQL stops when it has no room for its log. */
export function freeSpace(bytes: number): Finding {
  const gb = (bytes / gigabyte).toFixed(1);
  const said = [`còn trống ${gb} GB`, `${gb} GB free`] as const;
  const todo = ["Giải phóng hoặc mở rộng ổ đĩa.", "Free some space or enlarge the disk."] as const;
  if (bytes < gigabyte) return fail("disk-space", said, todo);
  return bytes < 5 * gigabyte ? warn("disk-space", said, todo) : ok("disk-space", ...said);
}

function secretKey(env: Env): Finding {
  if (env.LOA_SECRET_KEY)
    return ok("secret-key", "đặt trong LOA_SECRET_KEY", "set in LOA_SECRET_KEY");
  const file = join(env.dataDir, "secret-key");
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return ok("secret-key", "chưa cần đến", "not needed yet");
  if (found.mode & 0o077)
    return fail(
      "secret-key",
      ["tài khoản khác đọc được khóa", "other accounts may read the key"],
      [`Chạy: chmod 600 ${file}`, `Run: chmod 600 ${file}`],
    );
  return ok(
    "secret-key",
    "nằm trong thư mục dữ liệu; cất một bản riêng, không để cùng bản sao lưu",
    "in the data folder; keep a copy of it apart from the backups",
  );
}

/** People's address should be https, and a program that listens beyond this machine should stand behind a proxy. */
export function baseUrl(env: Pick<Env, "LOA_BASE_URL" | "HOST" | "LOA_TRUSTED_PROXIES">): Finding {
  const local = ["127.0.0.1", "::1", "localhost"].includes(env.HOST);
  const address = env.LOA_BASE_URL ?? "";
  if (!address)
    return warn(
      "base-url",
      [
        "chưa đặt LOA_BASE_URL; liên kết trong thư chỉ mở được trên máy này",
        "LOA_BASE_URL is not set; links in mails open on this machine only",
      ],
      [
        "Đặt LOA_BASE_URL là địa chỉ https người dùng gõ.",
        "Set LOA_BASE_URL to the https address people use.",
      ],
    );
  if (!address.startsWith("https://"))
    return fail(
      "base-url",
      [
        `${address} không phải https; cookie đăng nhập đi không mã hóa`,
        `${address} is not https; the session cookie travels in clear`,
      ],
      [
        "Đặt proxy HTTPS ở trước (deploy/nginx.conf).",
        "Put an HTTPS proxy in front (deploy/nginx.conf).",
      ],
    );
  if (!local && env.LOA_TRUSTED_PROXIES === 0)
    return warn(
      "base-url",
      [
        `HOST=${env.HOST} mà LOA_TRUSTED_PROXIES=0; mọi người chung một địa chỉ proxy`,
        `HOST=${env.HOST} but LOA_TRUSTED_PROXIES=0; everybody shares the proxy's address`,
      ],
      ["Đặt LOA_TRUSTED_PROXIES=1 khi có proxy.", "Set LOA_TRUSTED_PROXIES=1 behind a proxy."],
    );
  return ok("base-url", address, address);
}

function timeZone(): Finding {
  const noon = new Date("2025-06-02T05:00:00Z");
  const hour = new Intl.DateTimeFormat("en", {
    hour: "numeric",
    hour12: false,
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(noon);
  return hour === "12"
    ? ok("time-zone", "giờ Việt Nam tính được", "the time of Vietnam is known")
    : fail(
        "time-zone",
        ["Node.js này không biết giờ Việt Nam", "this Node.js does not know the time of Vietnam"],
        ["Dùng Node.js có ICU đầy đủ.", "Use a Node.js with full ICU."],
      );
}
