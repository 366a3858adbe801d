import {
  invite,
  liftSuspension,
  listPeople,
  type PersonRow,
  resetSecondFactor,
  suspendPerson,
} from "../../features/accounts/contract.ts";
import { listUnits } from "../../features/units/contract.ts";
import { Role } from "../../platform/contract/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { type Acting, actingAs } from "./acting.ts";
import { actingOptions, readArguments } from "./arguments.ts";
import { type Command, type Output, print } from "./command.ts";
import { Failure } from "./failure.ts";

/** `loa users list`: who has an account, with which roles. */
export const usersListCommand: Command = async (args, output) => {
  const usage = "loa users list --as EMAIL [--search TEXT] [--json] [--lang vi|en]";
  const options = { ...actingOptions, search: { type: "string" } } as const;
  const { values } = readArguments(args, { usage, options, words: 0 });
  return actingAs(values, output, async (acting) => {
    const { rows } = await acting.call(listPeople, {
      query: { q: values.search, perPage: 500 },
    });
    return print(output, values.json ? JSON.stringify(rows, null, 2) : rows.map(line).join("\n"));
  });
};

/** `loa users invite EMAIL`: the same invitation as on screen; without a mail server its link waits on the mail page. */
export const usersInviteCommand: Command = async (args, output) => {
  const usage =
    "loa users invite EMAIL --as EMAIL --name NAME --role administrator|coordinator|unit_head|officer|leader [--unit CODE] [--domain CODE] [--json] [--lang vi|en]";
  const options = {
    ...actingOptions,
    name: { type: "string" },
    role: { type: "string" },
    unit: { type: "string" },
    domain: { type: "string" },
  } as const;
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  const role = Role.options.find((one) => one === values.role);
  if (!role || !values.name) throw new Failure(`Cách dùng / Usage: ${usage}`, 2);
  const name = values.name;
  return actingAs(values, output, async (acting) => {
    const unitId = values.unit ? await unitOf(acting, values.unit) : null;
    const body = { email: words[0] ?? "", name, role, unitId, domain: values.domain ?? null };
    const invited = await acting.call(invite, { body });
    const told = invited.hasServer ? texts.mailed : texts.waiting;
    return print(output, values.json ? JSON.stringify(invited, null, 2) : acting.say(told));
  });
};

/** `loa users suspend EMAIL --reason TEXT`: the person's sessions and tokens end at once. */
export const usersSuspendCommand: Command = (args, output) =>
  forReason(args, output, { name: "suspend", act: suspendPerson, done: texts.suspended });

/** `loa users reset-two-steps EMAIL --reason TEXT`: for who lost phone and codes, the last administrator too. */
export const usersResetTwoStepsCommand: Command = (args, output) =>
  forReason(args, output, {
    name: "reset-two-steps",
    act: resetSecondFactor,
    done: texts.stepsReset,
  });

/** What is done to one person, and never without saying why. */
interface Deed {
  readonly name: string;
  readonly act: typeof suspendPerson | typeof resetSecondFactor;
  readonly done: Bilingual;
}

async function forReason(
  args: readonly string[],
  output: Output,
  { name, act, done }: Deed,
): Promise<number> {
  const usage = `loa users ${name} EMAIL --reason TEXT --as EMAIL [--lang vi|en]`;
  const options = { ...actingOptions, reason: { type: "string" } } as const;
  const { values, words } = readArguments(args, { usage, options, words: 1 });
  const { reason } = values;
  if (!reason) throw new Failure(`Cách dùng / Usage: ${usage}`, 2);
  return actingAs(values, output, async (acting) => {
    const { id } = await personOf(acting, words[0] ?? "");
    await acting.call(act, { params: { id }, body: { reason } });
    return print(output, acting.say(done));
  });
}

/** `loa users resume EMAIL`: lifts a suspension. */
export const usersResumeCommand: Command = async (args, output) => {
  const usage = "loa users resume EMAIL --as EMAIL [--lang vi|en]";
  const { values, words } = readArguments(args, { usage, options: actingOptions, words: 1 });
  return actingAs(values, output, async (acting) => {
    const { id } = await personOf(acting, words[0] ?? "");
    await acting.call(liftSuspension, { params: { id } });
    return print(output, acting.say(texts.resumed));
  });
};

function line({ email, name, grants, suspendedAt }: PersonRow): string {
  const roles = grants.map(({ role, unitName, domain }) =>
    [role, unitName ?? domain].filter(Boolean).join(": "),
  );
  return `${suspendedAt ? "–" : "•"} ${email.padEnd(36)} ${name.padEnd(28)} ${roles.join("; ")}`;
}

async function personOf(acting: Acting, email: string): Promise<PersonRow> {
  const wanted = email.trim().toLowerCase();
  const { rows } = await acting.call(listPeople, { query: { q: wanted, perPage: 500 } });
  const person = rows.find((row) => row.email === wanted);
  if (person) return person;
  throw new Failure(`${acting.say(texts.nobody)} ${email}`, 4);
}

async function unitOf(acting: Acting, code: string): Promise<string> {
  const { rows } = await acting.call(listUnits, { query: { q: code } });
  const unit = rows.find((row) => row.code.toLowerCase() === code.toLowerCase());
  if (unit) return unit.id;
  throw new Failure(`${acting.say(texts.noUnit)} ${code}`, 4);
}

const texts = {
  mailed: { vi: "Đã gửi thư mời.", en: "The invitation was mailed." },
  waiting: {
    vi: "Đã tạo lời mời. Chưa có máy chủ thư: đường dẫn nằm ở trang Thư gửi đi.",
    en: "The invitation is made. There is no mail server: its link is on the Mails page.",
  },
  suspended: { vi: "Đã tạm khóa tài khoản.", en: "The account is suspended." },
  stepsReset: { vi: "Đã gỡ xác thực hai bước.", en: "The two-step sign-in is reset." },
  resumed: { vi: "Đã mở khóa tài khoản.", en: "The suspension is lifted." },
  nobody: { vi: "Không có ai có thư điện tử", en: "Nobody has the e-mail" },
  noUnit: { vi: "Không có đơn vị nào có mã", en: "No unit has the code" },
} as const;
