import { unzipSync, zipSync } from "fflate";
import type { Chance } from "./chance.ts";

type Damage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const cutOff: Damage = (bytes, chance) => bytes.slice(0, chance.below(bytes.length));

const flipBits: Damage = (bytes, chance) => {
  const copy = bytes.slice();
  for (let left = 1 + chance.below(80); left > 0; left -= 1) {
    const at = chance.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  }
  return copy;
};

const repeatStretch: Damage = (bytes, chance) => {
  const [from, length] = [chance.below(bytes.length), 1 + chance.below(4_000)];
  const stretch = bytes.subarray(from, from + length);
  const times = 1 + chance.below(50);
  return join(
    bytes.subarray(0, from),
    ...Array.from({ length: times }, () => stretch),
    bytes.subarray(from),
  );
};

const dropStretch: Damage = (bytes, chance) => {
  const from = chance.below(bytes.length);
  return join(bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(2_000)));
};

const spices = [
  "\u0000",
  "<",
  "]]>",
  "&#x0;",
  "(",
  ":",
  "\n- ",
  "\u202e",
  "\ud800",
  "9".repeat(400),
  "/",
  "Quý ",
];

const spice: Damage = (bytes, chance) => {
  const at = chance.below(bytes.length);
  const words = new TextEncoder().encode(chance.pick(spices).repeat(1 + chance.below(20)));
  return join(bytes.subarray(0, at), words, bytes.subarray(at));
};

const plainDamages: readonly Damage[] = [cutOff, flipBits, repeatStretch, dropStretch, spice];

/** Opens an archive, damages one of its parts and closes it again, so that the damage reaches the words. */
const insideArchive: Damage = (bytes, chance) => {
  try {
    const parts = unzipSync(bytes);
    const name = chance.pick(Object.keys(parts));
    const part = parts[name];
    if (!part || part.length === 0) return bytes;
    return zipSync({ ...parts, [name]: chance.pick(plainDamages)(part, chance) });
  } catch {
    return chance.pick(plainDamages)(bytes, chance);
  }
};

/** What broken disks, lines, programs and hands make of a file. */
export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const damage = isArchive && chance.below(3) > 0 ? insideArchive : chance.pick(plainDamages);
  const once = damage(bytes, chance);
  return once.length > 0 && chance.below(3) === 0 ? damaged(once, chance) : once;
}
