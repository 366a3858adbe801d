const mostEntries = 200;
const mostUnpacked = 100 * 1024 * 1024;
const mostRatio = 200;

/**
 * True when a zip's directory promises something sane: few entries, no double names, no paths upward, and not
 * more unpacked than a sheet needs (a zip bomb announces itself here, before a byte is unpacked).
 */
export function inspectZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return false;
  const count = view.getUint16(end + 10, true);
  if (count === 0 || count > mostEntries) return false;
  return walkDirectory(view, bytes, view.getUint32(end + 16, true), count);
}

// PKZIP APPNOTE 4.3.16: the end record stands in the last 64 KiB.
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function walkDirectory(view: DataView, bytes: Uint8Array, start: number, count: number): boolean {
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
    if (unpacked > mostUnpacked || size > Math.max(1, packedSize) * mostRatio + 1_000_000)
      return false;
    names.add(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return true;
}
