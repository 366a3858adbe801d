import type { OfficialDocument } from "@loa/official-document";
import { sql } from "kysely";
import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { writeDocument } from "../../platform/documents/write-document.ts";
import type { Services } from "../../platform/services.ts";
import { acknowledge, sendGuidance } from "../distribution/index.ts";

/**
 * A guidance document sent to every commune and to two departments, and acknowledgements of it and of the plan by most
 * of them. Done again, nothing is added.
 */
export async function addSampleGuidance(services: Services, actor: SystemActor): Promise<void> {
  const now = services.clock.now();
  const file = await writeDocument(guidanceOf(dateInVietnam(now)), "pdf", "huong-dan-mau");
  await services.database.in(system, async (tx) => {
    const sent = await tx
      .selectFrom("distributions")
      .select("id")
      .where("kind", "=", "guidance")
      .where("sample", "=", true)
      .executeTakeFirst();
    if (sent) return;
    const by = { tx, files: services.files, actor, now, today: dateInVietnam(now) };
    const whom = await recipientsOf(tx);
    await sendGuidance(
      { ...by, baseUrl: services.baseUrl, sample: true },
      {
        ...{
          documentNumber: "01/HD-SKHCN",
          datedOn: by.today,
          issuer: "Sở Khoa học và Công nghệ (mẫu)",
        },
        ...{ title: "Hướng dẫn tuyên truyền chuyển đổi số ở cấp xã (văn bản mẫu)", ...whom },
      },
      [{ ...file, name: file.fileName }],
    );
    await acknowledgeMost(tx, actor, now);
  });
}

async function recipientsOf(tx: Tx) {
  const { rows } = await sql<{ units: string[]; groups: string[]; science: string | null }>`
    select array(select id::text from units where code in ('SKHCN', 'BAOPTTH') and valid_to is null) as units,
      array(select id::text from unit_groups where rule->'kinds' ? 'commune' order by code limit 1) as groups,
      (select id::text from units where code = 'SKHCN' and valid_to is null limit 1) as science`.execute(
    tx,
  );
  const found = rows[0];
  return {
    unitIds: found?.units ?? [],
    groupIds: found?.groups ?? [],
    guidanceOf: found?.science ?? null,
  };
}

// Five of six, the same every time.
async function acknowledgeMost(tx: Tx, actor: SystemActor, now: Date) {
  const { rows } = await sql<{ id: string; planId: string | null; unitId: string }>`
    select r.distribution_id as id, d.plan_id as "planId", r.unit_id as "unitId"
    from distribution_recipients r join distributions d on d.id = r.distribution_id join units u on u.id = r.unit_id
    where d.sample and u.valid_to is null and hashtext(u.code || d.kind) % 6 <> 0`.execute(tx);
  for (const { id, planId, unitId } of rows)
    await acknowledge(tx, actor, { id, planId, unitId }, now);
}

const guidanceOf = (today: string): OfficialDocument => ({
  ...{ governingOrgan: "ỦY BAN NHÂN DÂN TỈNH", issuingOrgan: "SỞ KHOA HỌC VÀ CÔNG NGHỆ (MẪU)" },
  ...{ number: { serial: 1, notation: "HD-SKHCN" }, place: "Quảng Ngãi", date: today },
  ...{ typeName: "HƯỚNG DẪN", abstract: "Tuyên truyền chuyển đổi số ở cấp xã (văn bản mẫu)" },
  ...{ addressees: [], bases: [] },
  body: [
    {
      kind: "paragraph",
      text: "Đây là văn bản mẫu của phần mềm Loa, không phải văn bản của cơ quan nhà nước.",
    },
    {
      kind: "list",
      items: [
        "Mỗi tháng phát ít nhất một chương trình về chuyển đổi số trên hệ thống truyền thanh.",
        "Ghi kết quả kèm minh chứng trong vòng ba ngày.",
      ],
    },
  ],
  signature: { capacity: null, body: null, position: "GIÁM ĐỐC", name: "(Người ký mẫu)" },
  recipients: ["Như trên", "Lưu: VT"],
});
