/** Whether a file begins with these bytes: what it is, whatever its name says. */
export function beginsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, at) => bytes[at] === byte);
}
