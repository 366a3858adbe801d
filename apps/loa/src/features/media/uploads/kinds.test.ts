import { expect, it } from "vitest";
import { kindOf, safeName } from "./kinds.ts";

const head = (...parts: readonly (string | number[])[]) =>
  Buffer.concat([...parts.map((part) => Buffer.from(part as string, "latin1")), Buffer.alloc(500)]);
const kindOfText = (text: string) => kindOf(Buffer.from(text));

it.each([
  ["a film of a phone", head([0, 0, 0, 24], "ftypmp42"), "video/mp4"],
  ["an old QuickTime film", head([0, 0, 8, 0], "moov"), "video/quicktime"],
  ["a voice memo", head([0, 0, 0, 28], "ftypM4A "), "audio/mp4"],
  ["a film of a browser", head([0x1a, 0x45, 0xdf, 0xa3]), "video/x-matroska"],
  ["a recording in waves", head("RIFF", [1, 2, 3, 4], "WAVE"), "audio/wav"],
  ["a song with a label", head("ID3", [4]), "audio/mpeg"],
  ["a song without one", head([0xff, 0xfb, 0x90, 0x64]), "audio/mpeg"],
])("%s is known by its first bytes", (_, bytes, mediaType) =>
  expect(kindOf(bytes)?.mediaType).toBe(mediaType),
);

it.each([
  ["a list of films", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"],
  ["a list to be joined", "ffconcat version 1.0\nfile /etc/passwd\n"],
  ["a description of a stream", "v=0\no=- 0 0 IN IP4 127.0.0.1\n"],
  ["a manifest", '<?xml version="1.0"?><MPD><BaseURL>http://127.0.0.1/</BaseURL></MPD>'],
  ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a program", "MZ\u0090\u0000"],
  ["a list behind letters that look like sound", "\u00ff\u00fb"],
  ["nothing", ""],
])("%s is neither sound nor film", (_, text) => expect(kindOfText(text)).toBeUndefined());

const mp4 = kindOf(head([0, 0, 0, 24], "ftypmp42"));

it.each([
  ["../../etc/passwd", "passwd.mp4"],
  ["C:\\Users\\a\\Phim lễ.MOV", "Phim lễ.mp4"],
  ["anh\u202egpj.exe", "anhgpj.mp4"],
  ["phim.mp4\u0000.html", "phim.mp4.mp4"],
  ['"; rm -rf <x>|.mp4', "; rm -rf x.mp4"],
  ["...", "tep.mp4"],
  [`${"đ".repeat(300)}.mp4`, `${"đ".repeat(100)}.mp4`],
])("the name %j is kept as %j", (sent, kept) => {
  if (!mp4) throw new Error("no kind");
  expect(safeName(sent, mp4)).toBe(kept);
});
