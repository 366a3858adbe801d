import { sql } from "kysely";
import { readEnv } from "../../platform/config/env.ts";
import { system } from "../../platform/db/database.ts";
import { mailbox } from "../play/cast.ts";
import { type Played, playYear } from "../play/play-year.ts";
import { openServices, type Running } from "../services.ts";
import type { Language } from "./arguments.ts";
import type { Output } from "./command.ts";
import { Failure } from "./failure.ts";

/**
 * `loa demo --play`: the year 2025 of a sample province, played through the doors people use, on an empty Loa. The two
 * reports of the year are written to `out`. @throws Failure 3 where Loa already holds people or plans
 */
export async function playDemo(output: Output, language: Language, out: string): Promise<number> {
  const running = await openServices(quietly(), { tell: output.tell, share: true });
  try {
    await refuseFilled(running, language);
    const played = await playYear(running.services, output.tell, out);
    output.out(summary(running, played, language));
    return 0;
  } finally {
    await running.stop();
  }
}

// A year holds thousands of requests; their log is for servers.
const quietly = () => readEnv({ LOA_LOG_LEVEL: "warn", ...process.env });

async function refuseFilled({ services }: Running, language: Language): Promise<void> {
  const { rows } = await services.database.read(system, (tx) =>
    sql<{
      filled: boolean;
    }>`select exists (select from accounts) or exists (select from plans) as filled`.execute(tx),
  );
  if (rows[0]?.filled) throw new Failure(texts.filled[language], 3);
}

function summary({ services }: Running, { planId, password, written }: Played, language: Language) {
  const people = [
    "quantri",
    "dieuphoi.cds",
    "dieuphoi.cchc",
    "lanhdao",
    "lanhdao.skhcn",
    "chuyenvien.skhcn",
  ];
  return [
    ...written.map(({ path, bytes }) => `${path}  ${Math.ceil(bytes / 1024)} kB`),
    `${services.baseUrl}/console/plans/${planId}/overview?asOf=2025-12-31`,
    `${texts.password[language]} ${password}`,
    ...people.map((name) => `  ${mailbox(name)}`),
    texts.start[language],
  ].join("\n");
}

const texts = {
  filled: {
    vi: "Loa này đã có người dùng hoặc kế hoạch nên không diễn năm mẫu vào đây; chưa có gì thay đổi. Hãy đặt LOA_DATA_DIR sang một thư mục trống rồi chạy lại.",
    en: "This Loa already holds people or plans, so the sample year is not played into it; nothing was changed. Set LOA_DATA_DIR to an empty folder and run this again.",
  },
  password: { vi: "Mật khẩu chung của người mẫu:", en: "Password shared by the sample people:" },
  start: {
    vi: "Chạy npx loa demo --look với cùng LOA_DATA_DIR (hoặc npm start, theo ngày hôm nay) rồi đăng nhập để xem từng vai trò.",
    en: "Run npx loa demo --look with the same LOA_DATA_DIR (or npm start, by today’s date) and sign in to look at it as each person.",
  },
} as const;
