/** A reporting line's code as people read it: it is kept without the letter's bar (`CDS`), and read with it (`CĐS`). */
export function lineName(code: string): string {
  return code.replace(/^CDS$/, "CĐS");
}
