/** A number with its English noun: `1 unit`, `2 units`. Vietnamese nouns do not change. */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}
