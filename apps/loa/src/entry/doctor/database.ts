import pg from "pg";
import { isUnavailable } from "../../platform/http/failures.ts";
import { asked, type Finding, fail, ok, warn } from "./finding.ts";

/** Asks one question and gives its first row. */
export type Ask = <T extends object>(question: string) => Promise<T>;

/** The database server and Loa's own set-up in it. `lastStep` is this program's. */
export async function examineDatabase(
  ownerUrl: string,
  lastStep: number,
  now: Date,
): Promise<Finding[]> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    application_name: "loa-doctor",
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("set statement_timeout = '10s'; set default_transaction_read_only = on");
    const ask: Ask = async <T extends object>(question: string) => {
      const { rows } = await client.query(question);
      return (rows[0] ?? {}) as T;
    };
    return await examine(ask, lastStep, now);
  } catch (error) {
    return [unreachable(error)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unreachable(error: unknown): Finding {
  const why = isUnavailable(error) ? "" : ` (${String((error as { code?: unknown }).code ?? "")})`;
  return fail(
    "database",
    [`không kết nối được${why}`, `cannot be reached${why}`],
    [
      "Kiểm tra DATABASE_URL và máy chủ PostgreSQL.",
      "Check DATABASE_URL and the PostgreSQL server.",
    ],
  );
}

async function examine(ask: Ask, lastStep: number, now: Date): Promise<Finding[]> {
  const server = [
    await asked("database", () => version(ask)),
    await asked("locale", () => locale(ask)),
    await asked("durability", () => durability(ask)),
    await asked("clock", () => clock(ask, now)),
  ];
  const { made } = await ask<{ made: boolean }>(
    "select to_regclass('public.migrations') is not null as made",
  );
  if (!made) return [...server, await asked("migrations", () => steps(null, lastStep))];
  const { step } = await ask<{ step: number }>(
    "select coalesce(max(number), 0)::int as step from migrations",
  );
  return [
    ...server,
    await asked("migrations", () => steps(step, lastStep)),
    await asked("extensions", () => extensions(ask)),
    await asked("row-security", () => rowSecurity(ask)),
  ];
}

async function version(ask: Ask): Promise<Finding> {
  const { version: found } = await ask<{ version: string }>(
    "select split_part(current_setting('server_version'), ' ', 1) as version",
  );
  if (Number(found.split(".")[0]) >= 16)
    return ok("database", `PostgreSQL ${found}`, `PostgreSQL ${found}`);
  return fail(
    "database",
    [`PostgreSQL ${found}, cần từ bản 16`, `PostgreSQL ${found}, 16 or newer is needed`],
    ["Nâng cấp máy chủ cơ sở dữ liệu.", "Upgrade the database server."],
  );
}

async function locale(ask: Ask): Promise<Finding> {
  const { encoding, sorts } = await ask<{ encoding: string; sorts: boolean }>(
    // In Vietnamese the letters 259 and 273 follow a and d, before b and e: sorted here by the database's own rules.
    `select pg_encoding_to_char(encoding) as encoding,
       (select array_agg(word order by word) from unnest(array[chr(273) || 'a', 'e', 'ba', chr(259) || 'n', 'an', 'da']) word)
         = array['an', chr(259) || 'n', 'ba', 'da', chr(273) || 'a', 'e'] as sorts
     from pg_database where datname = current_database()`,
  );
  if (encoding !== "UTF8")
    return fail(
      "locale",
      [`mã hóa ${encoding}`, `encoding ${encoding}`],
      ["Tạo lại cơ sở dữ liệu với UTF8.", "Create the database anew with UTF8."],
    );
  if (sorts) return ok("locale", "UTF8, sắp xếp đúng tiếng Việt", "UTF8, sorts Vietnamese rightly");
  return warn(
    "locale",
    ["sắp xếp chưa đúng thứ tự tiếng Việt", "does not sort in Vietnamese order"],
    [
      "Tạo cơ sở dữ liệu với locale ICU vi (docs/van-hanh.md).",
      "Create the database with the ICU locale vi (docs/operations.md).",
    ],
  );
}

async function durability(ask: Ask): Promise<Finding> {
  const { off } = await ask<{ off: string | null }>(
    `select string_agg(name, ', ') as off from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'`,
  );
  if (!off) return ok("durability", "fsync bật", "fsync is on");
  return fail(
    "durability",
    [
      `đang tắt: ${off}; mất điện có thể mất dữ liệu đã xác nhận`,
      `off: ${off}; a power cut may lose what was acknowledged`,
    ],
    ["Bật lại trong postgresql.conf.", "Turn it on in postgresql.conf."],
  );
}

async function clock(ask: Ask, now: Date): Promise<Finding> {
  const { apart } = await ask<{ apart: number }>(
    `select abs(extract(epoch from clock_timestamp()) - ${now.getTime() / 1000})::float8 as apart`,
  );
  const seconds = Math.round(apart);
  if (seconds <= 10)
    return ok("clock", "đồng hồ khớp với cơ sở dữ liệu", "the clock agrees with the database's");
  return warn(
    "clock",
    [
      `đồng hồ lệch cơ sở dữ liệu ${seconds} giây`,
      `the clock is ${seconds} seconds off the database's`,
    ],
    ["Bật đồng bộ giờ (NTP) trên các máy.", "Keep the machines' clocks by NTP."],
  );
}

/** Where the database stands against this program. */
export function steps(found: number | null, lastStep: number): Finding {
  if (found === null)
    return warn(
      "migrations",
      ["cơ sở dữ liệu còn trống", "the database is empty"],
      ["Chạy `loa serve` hoặc `loa restore`.", "Run `loa serve` or `loa restore`."],
    );
  if (found > lastStep)
    return fail(
      "migrations",
      [
        `cơ sở dữ liệu ở bước ${found}, chương trình chỉ biết đến ${lastStep}`,
        `the database is at step ${found}, this program knows ${lastStep}`,
      ],
      ["Dùng bản Loa mới hơn.", "Use a newer Loa."],
    );
  if (found < lastStep)
    return warn(
      "migrations",
      [
        `cơ sở dữ liệu ở bước ${found}, sẽ lên ${lastStep} khi khởi động`,
        `the database is at step ${found}, the next start takes it to ${lastStep}`,
      ],
      ["Sao lưu rồi khởi động lại Loa.", "Back up, then start Loa again."],
    );
  return ok("migrations", `bước ${found}`, `step ${found}`);
}

async function extensions(ask: Ask): Promise<Finding> {
  const { missing } = await ask<{ missing: string | null }>(
    `select string_agg(wanted, ', ') as missing from unnest(array['unaccent', 'pg_trgm', 'btree_gist']) wanted
     where not exists (select from pg_extension where extname = wanted)`,
  );
  if (!missing) return ok("extensions", "đủ phần mở rộng", "all extensions are there");
  return fail(
    "extensions",
    [`thiếu ${missing}`, `${missing} missing`],
    [
      "Cài gói postgresql-contrib và tạo lại phần mở rộng.",
      "Install postgresql-contrib and create them.",
    ],
  );
}

async function rowSecurity(ask: Ask): Promise<Finding> {
  const { faults } = await ask<{ faults: string[] }>(
    `select array_remove(array[
       (select string_agg(rolname, ', ') from pg_roles where rolname in ('loa_app', 'loa_auth') and (rolsuper or rolbypassrls)),
       (select 'loa_app' where not exists (select from pg_roles where rolname = 'loa_app')),
       (select 'loa_auth' where not exists (select from pg_roles where rolname = 'loa_auth')),
       (select string_agg(c.relname, ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relname in ('outputs', 'evidence', 'commitments', 'accounts', 'audit_entries') and not c.relrowsecurity)
     ], null) as faults`,
  );
  if (faults.length === 0)
    return ok(
      "row-security",
      "mỗi cơ quan chỉ thấy dữ liệu của mình",
      "each unit sees its own rows only",
    );
  return fail(
    "row-security",
    [
      `bức tường thứ hai giữa các cơ quan bị hở: ${faults.join("; ")}`,
      `the second wall between units is open: ${faults.join("; ")}`,
    ],
    [
      "Bỏ quyền superuser/BYPASSRLS của vai trò, bật lại row level security.",
      "Take superuser/BYPASSRLS off these roles, enable row level security.",
    ],
  );
}
