const mostEntries = 200;

/** What a package may promise to unpack to: in bytes, and as a multiple of what an entry is packed to. */
export interface ZipBounds {
  readonly unpacked: number;
  readonly ratio: number;
}

/** For a file that is kept and not opened here, such as a document with photographs. */
const forKeeping: ZipBounds = { unpacked: 100 * 1024 * 1024, ratio: 200 };
/** For a sheet that is read into memory. */
export const forReading: ZipBounds = { unpacked: 40 * 1024 * 1024, ratio: 120 };

/**
 * True when a zip's directory promises something sane: few entries, no double names, no paths upward, and not
 * more unpacked than a sheet needs (a zip bomb announces itself here, before a byte is unpacked).
 */
export function inspectZip(bytes: Uint8Array, bounds = forKeeping): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return false;
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > mostEntries) return false;
  const start = view.getUint32(end + 16, true);
  return walkDirectory({ view, bytes }, { start, count }, bounds);
}

// PKZIP APPNOTE 4.3.16: the end record stands in the last 64 KiB.
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

interface Package {
  readonly view: DataView;
  readonly bytes: Uint8Array;
}

function walkDirectory(
  { view, bytes }: Package,
  { start, count }: { readonly start: number; readonly count: number },
  bounds: ZipBounds,
): boolean {
  const names = new Set<string>();
  let unpacked = 0;
  let at = start;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return false;
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    unpacked += size;
    if (names.has(name) || /(^|\/)\.\.(\/|$)|^\//.test(name)) return false;
    if (unpacked > bounds.unpacked || size > Math.max(1, packedSize) * bounds.ratio + 1_000_000)
      return false;
    names.add(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}
