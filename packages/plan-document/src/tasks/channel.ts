import { plain } from "../text/fold.ts";

/** A channel's usual name and the words (without diacritics) that name it. First group wins over later ones. */
const CHANNELS: readonly (readonly (readonly [string, RegExp])[])[] = [
  [
    ["truyền thanh cấp huyện", /truyen thanh (?:- truyen hinh )?(?:cap |cac )?(?:huyen|quan)/],
    [
      "truyền thanh cấp xã",
      /truyen thanh (?:cap |cac |cua )?(?:co so|xa|phuong|thi tran)|loa (?:truyen thanh|phat thanh|phuong)/,
    ],
    ["truyền thanh", /truyen thanh(?! va truyen hinh)/],
  ],
  [
    ["báo in", /bao in/],
    ["báo điện tử", /bao dien tu/],
    ["truyền hình", /truyen hinh/],
    ["phát thanh", /phat thanh/],
    ["cổng thông tin điện tử", /cong(?:\/trang)? (?:thong tin(?: dien tu)?|ttdt)|cong tttdt/],
    ["trang thông tin điện tử", /trang (?:thong tin(?: dien tu)?|ttdt|web)|website/],
    ["Zalo", /zalo/],
    ["Facebook", /facebook|fanpage/],
    ["YouTube", /youtube/],
    ["TikTok", /tiktok/],
    ["mạng xã hội", /mang xa hoi/],
    ["nền tảng số", /nen tang so|moi truong so/],
    ["màn hình LED", /man hinh (?:led|dien tu)|bang dien tu/],
    ["báo", /(?<=^|tren |cua |cac )bao (?!cao|chi,|dam|ve|gom)/],
  ],
];

// A station's name holds both its channels and says nothing about which one is meant.
const STATION =
  /(?:dai|trung tam|bao va) (?:phat thanh|truyen thanh|pt)(?:,| va| -|-|&)+ ?(?:truyen hinh|th)(?![a-z])/g;

/** The channel named first in the words, or null. A commune loudspeaker beats "phát thanh" beside it. */
export function channelOf(text: string): string | null {
  const words = plain(text).replace(STATION, (name) => "_".repeat(name.length));
  for (const group of CHANNELS) {
    let best: { name: string; at: number } | null = null;
    for (const [name, pattern] of group) {
      const at = words.search(pattern);
      if (at >= 0 && (!best || at < best.at)) best = { name, at };
    }
    if (best) return best.name;
  }
  return null;
}
