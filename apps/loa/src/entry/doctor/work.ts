import pg from "pg";
import { asked, type Finding, fail, ok, warn } from "./finding.ts";

interface Work {
  readonly queue: boolean;
  readonly oldest_minutes: number;
  readonly failed: number;
  readonly mails: number;
  readonly deliveries: number;
  readonly unsealed: number;
  readonly unprotected: number;
  readonly required: boolean;
}

const question = (queue: boolean) => `select ${queue} as queue,
  ${queue ? "(select coalesce(extract(epoch from now() - min(start_after)) / 60, 0)::float8 from pgboss.job where state in ('created', 'retry') and start_after <= now())" : "0"} as oldest_minutes,
  ${queue ? "(select count(*)::int from pgboss.job where state = 'failed')" : "0"} as failed,
  (select count(*)::int from mails where parked_at is not null and sent_at is null) as mails,
  (select count(*)::int from webhook_deliveries where parked_at is not null) as deliveries,
  (select count(*)::int from audit_entries e where e.at < now() - interval '10 minutes'
    and not exists (select from audit_seals s where s.entry_id = e.id)) as unsealed,
  (select count(distinct g.account_id)::int from role_grants g join accounts a on a.id = g.account_id and a.suspended_at is null
    where g.role in ('administrator', 'coordinator') and not a.sample
      and not exists (select from totp_secrets t where t.account_id = a.id and t.confirmed_at is not null)
      and not exists (select from passkeys p where p.account_id = a.id)) as unprotected,
  coalesce((select value = 'true'::jsonb from settings where key = 'second-factor-required'), false) as required`;

/** What waits, what was given up, and who is badly protected. Only of a database at this program's step. */
export async function examineWork(ownerUrl: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "loa-doctor" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("set statement_timeout = '20s'; set default_transaction_read_only = on");
    const { rows: found } = await client.query<{ queue: boolean }>(
      "select to_regclass('pgboss.job') is not null as queue",
    );
    const { rows } = await client.query<Work>(question(found[0]?.queue === true));
    const [work] = rows;
    if (!work) throw new Error("no answer");
    return findingsOf(work);
  } catch (error) {
    return [await asked("work", () => Promise.reject(error))];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The findings of these figures. */
export function findingsOf(work: Work): Finding[] {
  return [queueAge(work), parked(work), audit(work), protection(work)];
}

function queueAge({ oldest_minutes: minutes, failed }: Work): Finding {
  const age = Math.round(minutes);
  const todo = [
    "Bảo đảm có một tiến trình LOA_ROLES=worker đang chạy; xem nhật ký của nó.",
    "Make sure a process with LOA_ROLES=worker runs; see its log.",
  ] as const;
  if (age >= 60)
    return fail(
      "queue",
      [`có việc chờ ${age} phút chưa chạy`, `a job has waited ${age} minutes`],
      todo,
    );
  if (age >= 10 || failed > 0)
    return warn(
      "queue",
      [
        `việc chờ lâu nhất ${age} phút, ${failed} việc hỏng`,
        `oldest job waits ${age} minutes, ${failed} failed`,
      ],
      todo,
    );
  return ok("queue", "không có việc tồn đọng", "no job is overdue");
}

function parked({ mails, deliveries }: Work): Finding {
  if (mails + deliveries === 0)
    return ok(
      "parked",
      "không có thư hay lượt gửi nào bị gác lại",
      "no mail or delivery was given up",
    );
  return warn(
    "parked",
    [
      `${mails} thư và ${deliveries} lượt gửi webhook bị gác lại`,
      `${mails} mails and ${deliveries} webhook deliveries were given up`,
    ],
    [
      "Mở trang Thư và Webhook trong phần Quản trị để xem lý do và gửi lại.",
      "Open Mails and Webhooks under Administration to see why, and release them.",
    ],
  );
}

function audit({ unsealed }: Work): Finding {
  if (unsealed === 0)
    return ok("audit", "nhật ký được niêm phong đều", "the audit log is sealed up to date");
  return warn(
    "audit",
    [
      `${unsealed} mục nhật ký quá 10 phút chưa niêm phong`,
      `${unsealed} audit entries older than 10 minutes are not sealed`,
    ],
    [
      "Bảo đảm có tiến trình worker; rồi chạy `loa audit verify`.",
      "Make sure a worker runs; then run `loa audit verify`.",
    ],
  );
}

function protection({ unprotected, required }: Work): Finding {
  if (unprotected === 0)
    return ok(
      "second-factor",
      "quản trị và điều phối đều có lớp xác thực thứ hai",
      "administrators and coordinators all have a second factor",
    );
  return warn(
    "second-factor",
    [
      `${unprotected} quản trị, điều phối chưa có lớp xác thực thứ hai`,
      `${unprotected} administrators or coordinators have no second factor`,
    ],
    required
      ? [
          "Họ sẽ được yêu cầu khi đăng nhập lần tới.",
          "They are asked for one when they next sign in.",
        ]
      : [
          "Bật yêu cầu xác thực hai lớp trong phần Quản trị.",
          "Require a second factor under Administration.",
        ],
  );
}
