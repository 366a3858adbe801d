/** A reporting line's code as people read it: it is kept without the letter's bar (`CDS`), and read with it (`CĐS`). */
export function lineName(code: string): string {
  return code.replace(/^CDS$/, "CĐS");
}

/** A reporting line's code without the letter's bar, which plans write or leave out. */
export function plainCode(code: string): string {
  return code.trim().toUpperCase().replaceAll("Đ", "D");
}

/** The line somebody coordinates, the first of several, as `plainCode`: where a page of lines opens for them. */
export function ownLine(
  grants: readonly { readonly role: string; readonly domain: string | null }[],
): string | undefined {
  const own = grants.find((grant) => grant.role === "coordinator" && grant.domain)?.domain;
  return own ? plainCode(own) : undefined;
}
