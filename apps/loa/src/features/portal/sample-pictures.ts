import sharp from "sharp";
import type { FileStore } from "../../platform/files/store.ts";
import type { PageFile, PageMedia } from "./page.ts";
import type { SampleStory } from "./sample-stories.ts";

type Name = NonNullable<SampleStory["picture"]>;

const [width, height] = [1280, 720];

// Drawn flat in the portal's own colours: nobody could take them for photographs of something that happened.
const drawings: Readonly<Record<Name, { readonly alt: string; readonly svg: string }>> = {
  phone: {
    alt: "Hình vẽ: một chiếc điện thoại với danh sách năm bước, bốn bước đã đánh dấu",
    svg: `<rect x="490" y="70" width="300" height="580" rx="34" fill="#1b1f23"/><rect x="510" y="110" width="260" height="490" fill="#fbfaf7"/>${[0, 1, 2, 3, 4].map((row) => `<circle cx="556" cy="${170 + row * 86}" r="20" fill="${row < 4 ? "#0f6b5c" : "none"}" stroke="#0f6b5c" stroke-width="4"/>${row < 4 ? `<path d="M547 ${170 + row * 86}l7 8 13-15" fill="none" stroke="#fff" stroke-width="4"/>` : ""}<rect x="594" y="${158 + row * 86}" width="${150 - row * 14}" height="10" fill="#5b636b"/><rect x="594" y="${176 + row * 86}" width="${96 + row * 8}" height="8" fill="#c9c4b8"/>`).join("")}`,
  },
  counter: {
    alt: "Hình vẽ: quầy một cửa có ba ô tiếp nhận, một người đang nộp hồ sơ",
    svg: `<rect x="160" y="180" width="960" height="60" fill="#0f6b5c"/>${[0, 1, 2].map((at) => `<rect x="${210 + at * 310}" y="270" width="240" height="160" fill="#fff" stroke="#1b1f23" stroke-width="4"/><circle cx="${330 + at * 310}" cy="330" r="30" fill="#5b636b"/><path d="M${280 + at * 310} 430q50-90 100 0z" fill="#5b636b"/>`).join("")}<rect x="160" y="430" width="960" height="34" fill="#1b1f23"/><rect x="190" y="464" width="900" height="150" fill="#e3e0d8"/><circle cx="640" cy="470" r="44" fill="#b7791f"/><path d="M560 660q80-190 160 0z" fill="#b7791f"/><rect x="700" y="520" width="70" height="90" fill="#fff" stroke="#1b1f23" stroke-width="4"/>`,
  },
  class: {
    alt: "Hình vẽ: lớp học buổi tối, một người hướng dẫn trước bảng và ba hàng người học",
    svg: `<rect x="330" y="110" width="620" height="250" fill="#0f6b5c"/><path d="M380 180h300M380 230h420M380 280h240" stroke="#fff" stroke-width="10"/><circle cx="1030" cy="260" r="40" fill="#b7791f"/><path d="M970 460q60-170 120 0z" fill="#b7791f"/>${[0, 1, 2, 3, 4, 5].map((at) => `<circle cx="${240 + at * 160}" cy="530" r="36" fill="#5b636b"/><path d="M${184 + at * 160} 680q56-140 112 0z" fill="#5b636b"/>`).join("")}`,
  },
  shield: {
    alt: "Hình vẽ: chiếc khiên có ổ khóa, bên cạnh là ba ô mật khẩu khác nhau",
    svg: `<path d="M430 110l190 70v180q0 170-190 250Q240 530 240 360V180z" fill="#0f6b5c"/><rect x="360" y="330" width="140" height="120" fill="#fff"/><path d="M385 330v-45a45 45 0 0 1 90 0v45" fill="none" stroke="#fff" stroke-width="18"/>${[0, 1, 2].map((row) => `<rect x="720" y="${190 + row * 130}" width="360" height="80" fill="#fff" stroke="#1b1f23" stroke-width="4"/>${Array.from({ length: 5 + row }, (_, at) => `<circle cx="${764 + at * 42}" cy="${230 + row * 130}" r="11" fill="#1b1f23"/>`).join("")}`).join("")}`,
  },
  chart: {
    alt: "Hình vẽ: năm cột cao dần, cột thứ tư thấp hơn các cột bên cạnh",
    svg: `${[180, 250, 330, 210, 420].map((tall, at) => `<rect x="${270 + at * 160}" y="${600 - tall}" width="100" height="${tall}" fill="${at === 3 ? "#b7791f" : "#0f6b5c"}"/>`).join("")}<path d="M220 600h860" stroke="#1b1f23" stroke-width="6"/>`,
  },
  field: {
    alt: "Hình vẽ: những luống hành tỏi dưới mặt trời, một tấm biển có mã quét",
    svg: `<circle cx="980" cy="170" r="80" fill="#b7791f"/><path d="M0 420h1280v300H0z" fill="#d8e6df"/>${[0, 1, 2, 3, 4].map((row) => `<path d="M${80 + row * 40} 720L${420 + row * 110} 430" stroke="#0f6b5c" stroke-width="26"/>`).join("")}<rect x="180" y="210" width="190" height="190" fill="#fff" stroke="#1b1f23" stroke-width="6"/>${[0, 1, 2, 3, 4, 5].map((row) => [0, 1, 2, 3, 4, 5].map((at) => ((row * 5 + at * 3 + row * at) % 3 === 0 ? `<rect x="${199 + at * 26}" y="${229 + row * 26}" width="24" height="24" fill="#1b1f23"/>` : "")).join("")).join("")}<path d="M275 400v150" stroke="#1b1f23" stroke-width="12"/>`,
  },
};

/** A drawn picture in three widths, kept in the store. */
export async function samplePicture(files: FileStore, name: Name, id: string): Promise<PageMedia> {
  const { alt, svg } = drawings[name];
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#e9f1ee"/>${svg}</svg>`,
  );
  const sizes = await Promise.all(
    [1280, 720, 360].map(async (wide): Promise<PageFile> => {
      const bytes = await sharp(drawing).resize(wide).webp({ quality: 82 }).toBuffer();
      const sha256 = await files.put(bytes);
      return { sha256, mediaType: "image/webp", bytes: bytes.length, width: wide };
    }),
  );
  return {
    ...{ id, kind: "picture", alt, width, height, files: sizes },
    credit: "hình vẽ mẫu của Loa",
  };
}
