import type { Grant } from "../../platform/contract/actor.ts";

/** A person of the sample province. `unitCode` is the unit they belong to. */
export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  readonly role: Grant["role"];
  readonly unitCode: string | null;
  readonly domain: string | null;
}

const person = (
  name: string,
  mailbox: string,
  role: Grant["role"],
  unitCode: string | null,
  domain: string | null = null,
): SamplePerson => ({
  name: `${name} (mẫu)`,
  email: `${mailbox}@mau.loa.invalid`,
  role,
  unitCode,
  domain,
});

/** Enough people to see every role at work; `.invalid` addresses can receive nothing (RFC 2606). */
export const samplePeople: readonly SamplePerson[] = [
  person("Trần Thị Điều Phối", "dieuphoi.cds", "coordinator", null, "CDS"),
  person("Lê Văn Tổng Hợp", "dieuphoi.cchc", "coordinator", null, "CCHC"),
  person("Phạm Văn Lãnh Đạo", "lanhdao", "leader", null),
  person("Nguyễn Thị Giám Đốc", "lanhdao.skhcn", "unit_head", "SKHCN"),
  person("Võ Văn Chuyên Viên", "chuyenvien.skhcn", "officer", "SKHCN"),
  person("Đỗ Thị Biên Tập", "bientap", "officer", "BAOPTTH"),
  person("Bùi Văn Tổng Biên Tập", "lanhdao.bao", "unit_head", "BAOPTTH"),
  person("Hồ Thị Ba Tơ", "canbo.bato", "officer", "21484"),
  person("Đinh Văn Ba Tô", "canbo.bato2", "officer", "21523"),
  person("Y Măng Đen", "canbo.mangden", "officer", "23473"),
];
