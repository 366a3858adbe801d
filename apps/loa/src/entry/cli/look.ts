import { sql } from "kysely";
import type { Clock } from "../../platform/clock.ts";
import { readEnv } from "../../platform/config/env.ts";
import { system } from "../../platform/db/database.ts";
import { serve } from "../serve.ts";
import { openServices } from "../services.ts";
import type { Language } from "./arguments.ts";
import type { Output } from "./command.ts";
import { Failure } from "./failure.ts";

/** The Monday after the yearly reports of the played year: some work of the year is still to come. */
export const lastDayOfPlay = "2025-12-22";

/**
 * `loa demo --look`: Loa as it is on a day of the played year, its clock running on from that morning.
 * @throws Failure 2 for what is no day, 3 where real people use this Loa: their clock must be true
 */
export async function lookAround(output: Output, language: Language, day: string): Promise<number> {
  const morning = Date.parse(`${day}T08:30:00+07:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(morning))
    throw new Failure(texts.noDay[language], 2);
  await refusePeople(output, language);
  return serve(output.tell, clockFrom(morning));
}

/** A clock that runs on from a moment (milliseconds since 1970) as true clocks do. */
function clockFrom(start: number): Clock {
  const ahead = start - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}

async function refusePeople({ tell }: Output, language: Language): Promise<void> {
  const running = await openServices(readEnv(process.env), { tell, share: true });
  try {
    const { rows } = await running.services.database.read(system, (tx) =>
      sql<{ real: boolean }>`select not exists (select from accounts where sample)
        or exists (select from accounts where not sample) as real`.execute(tx),
    );
    if (rows[0]?.real) throw new Failure(texts.people[language], 3);
  } finally {
    await running.stop();
  }
}

const texts = {
  noDay: {
    vi: "Ngày phải viết dạng 2025-12-22.",
    en: "A day is written like 2025-12-22.",
  },
  people: {
    vi: "Chỉ xem được ngày khác ở Loa chỉ có dữ liệu mẫu; chưa có gì thay đổi. Hãy chạy loa demo --play trước, với LOA_DATA_DIR là một thư mục trống.",
    en: "Another day can be looked at only where Loa holds samples alone; nothing was changed. Run loa demo --play first, with LOA_DATA_DIR set to an empty folder.",
  },
} as const;
