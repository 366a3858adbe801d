/**
 * Path of the first text no database column takes: one with a NUL character, or with half of a surrogate pair
 * (JSON may spell both as escapes). Null when there is none; "" is the value itself.
 */
export function unstorableAt(value: unknown): string | null {
  if (typeof value === "string")
    return value.includes("\u0000") || !value.isWellFormed() ? "" : null;
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableAt(inner);
    if (found !== null) return found === "" ? key : `${key}.${found}`;
  }
  return null;
}
