// A PDF as an office scans it: pictures of the pages in black and white, a little askew, no text.
import { spawnSync } from "node:child_process";
import { strFromU8, strToU8, zlibSync } from "fflate";

const ASKEW = 0.006;
const DOTS = 190;

/** The bits of a PBM picture as pdftoppm writes it. */
function pictureOf(file) {
  const { status, stdout } = spawnSync("pdftoppm", ["-r", String(DOTS), "-mono", file], {
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${file}: pdftoppm did not draw it`);
  const [head, width, height] = /^P4\s+(\d+)\s+(\d+)\s/.exec(
    strFromU8(stdout.subarray(0, 64), true),
  );
  const bits = stdout.subarray(head.length, head.length + Math.ceil(width / 8) * height);
  return { width, height, bits };
}

const object = (at, inside) => `${at} 0 obj\n${inside}\nendobj\n`;
const stream = (at, words, bytes) =>
  object(
    at,
    `<< ${words} /Length ${bytes.length} >>\nstream\n${strFromU8(bytes, true)}\nendstream`,
  );

/** Bytes of a PDF of one page that holds nothing but the picture of the first page of `file`. */
export function scanOf(file) {
  const { width, height, bits } = pictureOf(file);
  const draw = strToU8(`q 595 ${595 * ASKEW} ${-842 * ASKEW} 842 2 -2 cm /Page Do Q`);
  const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Decode [1 0] /Filter /FlateDecode`;
  const objects = [
    object(1, "<< /Type /Catalog /Pages 2 0 R >>"),
    object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    object(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Page 5 0 R >> >> >>",
    ),
    stream(4, "", draw),
    stream(5, picture, zlibSync(bits, { level: 9 })),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((one) => {
    const at = text.length;
    text += one;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text, true);
}
