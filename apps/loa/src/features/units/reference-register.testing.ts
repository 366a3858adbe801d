import { readCsv } from "../../platform/text/csv.ts";
import { readReference } from "./reference.ts";
import { buildRegister, type RegisteredUnit } from "./register.ts";

/** Rows of the shipped units.csv with the code as id. */
export function shippedUnits(): RegisteredUnit[] {
  const [, ...rows] = readCsv(readReference("quang-ngai").units);
  return rows.map(({ cells }) => {
    const [code = "", kind = "", name = "", shortName = "", , from = "", to = ""] = cells;
    return {
      id: code,
      code,
      kind,
      name,
      shortName: shortName || null,
      validFrom: from || "1900-01-01",
      validTo: to || null,
    };
  });
}

/** The shipped list as a register, without a database; ids are codes. */
export function shippedRegister() {
  const list = readReference("quang-ngai");
  const groups = new Set(list.groups.map((group) => group.code));
  const inFile = list.aliases.map(({ alias, code }) => ({ alias, code }));
  const ofGroups = list.groups.flatMap(({ aliases, code }) =>
    aliases.map((alias) => ({ alias, code })),
  );
  return buildRegister({
    units: shippedUnits(),
    groups: list.groups.map(({ code, name }) => ({ id: code, code, name })),
    aliases: [...inFile, ...ofGroups].map(({ alias, code }) => ({
      alias,
      unitId: groups.has(code) ? null : code,
      groupId: groups.has(code) ? code : null,
      origin: "shipped",
    })),
    successions: list.successions.map(({ predecessorCode, successorCode }) => ({
      predecessorId: predecessorCode,
      successorId: successorCode,
    })),
  });
}
