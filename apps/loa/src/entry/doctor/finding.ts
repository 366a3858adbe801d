import type { Bilingual } from "../../platform/contract/endpoint.ts";

/** One line of the doctor: what was looked at, how it stands, and what to do when it does not stand well. */
export interface Finding {
  /** Stable and kebab-case, for monitoring. */
  readonly check: string;
  readonly state: "ok" | "warn" | "fail";
  readonly said: Bilingual;
  readonly todo?: Bilingual;
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

/** Stands well. */
export function ok(check: string, vi: string, en: string): Finding {
  return { check, state: "ok", said: both(vi, en) };
}

/** Works, but not as it should. */
export function warn(
  check: string,
  said: readonly [string, string],
  todo: readonly [string, string],
): Finding {
  return { check, state: "warn", said: both(...said), todo: both(...todo) };
}

/** Does not work, or data is in danger. */
export function fail(
  check: string,
  said: readonly [string, string],
  todo: readonly [string, string],
): Finding {
  return { check, state: "fail", said: both(...said), todo: both(...todo) };
}

/** A check that could not even be made is a failed one; its reason is a code, never a value. */
export async function asked(
  check: string,
  look: () => Promise<Finding> | Finding,
): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: string };
    const why = String(code ?? name ?? "?");
    return fail(
      check,
      [`không kiểm tra được (${why})`, `could not be checked (${why})`],
      ["Xem nhật ký của chương trình.", "See the program's log."],
    );
  }
}
