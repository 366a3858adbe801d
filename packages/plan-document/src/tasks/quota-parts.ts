import { channelOf } from "./channel.ts";
import { type Group, nounOf } from "./quota-groups.ts";

/** What stands between a whole and its parts: a bracket, "gồm", "trong đó". */
const OPENS_PARTS =
  /^[^;.()]{0,80}?(?:\(|(?:^|[\s,;:])(?:bao gom|gom|trong do|cu the|chia ra|chia thanh)(?: co| la)?(?:\s*:)?)\s*[^\d().]{0,30}$/;

/** How many of the groups behind `at` count the same thing and together no more than it does, and their sum. */
function sameBehind(
  groups: readonly Group[],
  at: number,
): { parts: readonly Group[]; sum: number } {
  const whole = groups[at];
  const most = whole?.main.amount?.count ?? 0;
  let sum = 0;
  let end = at + 1;
  for (; end < groups.length; end += 1) {
    const part = groups[end];
    const amount = part?.main.amount;
    if (!whole || !part || amount?.per !== "total" || nounOf(part.main) !== nounOf(whole.main))
      break;
    if (sum + amount.count > most) break;
    sum += amount.count;
  }
  return { parts: groups.slice(at + 1, end), sum };
}

/** The groups behind `at` that are parts of it: two that add up to it, or any behind "trong đó"; none where there are none. */
function partsOf(groups: readonly Group[], at: number, folded: string): readonly Group[] {
  const whole = groups[at];
  const next = groups[at + 1];
  if (whole?.main.amount?.per !== "total" || !next) return [];
  const between = folded.slice(whole.main.end, next.main.start);
  if (!OPENS_PARTS.test(between)) return [];
  const { parts, sum } = sameBehind(groups, at);
  const addsUp = parts.length > 1 && sum === whole.main.amount.count;
  return addsUp || between.includes("trong do") ? parts : [];
}

/**
 * "05 hội nghị (01 hội nghị cấp tỉnh, 04 hội nghị cụm xã)": the parts say the whole again and are not owed besides. Where each part
 * has a channel of its own ("24 tin: 12 trên báo in, 12 trên truyền hình") the parts stand and the whole goes.
 */
export function withoutParts(groups: readonly Group[], folded: string): readonly Group[] {
  const kept: Group[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const whole = groups[at] as Group;
    const parts = partsOf(groups, at, folded);
    const isSplit = parts.every(({ from, to }) => channelOf(folded.slice(from, to)) !== null);
    kept.push(...(parts.length > 0 && isSplit ? parts : [whole]));
    at += parts.length;
  }
  return kept;
}
