import { expect, it } from "vitest";
import type { Topic } from "../contract.ts";
import { suggestTopics } from "./suggest-topics.ts";

const topic = (id: string, words: string[], over: Partial<Topic> = {}): Topic => ({
  ...{ id, parentId: "nhom", title: { vi: id, en: id }, words, ended: false, ...over },
});
const topics = [
  topic("dvc", ["dịch vụ công trực tuyến", "hồ sơ trực tuyến"]),
  topic("hoadon", ["hóa đơn điện tử", "máy tính tiền"]),
  topic("yte", ["bệnh viện"]),
  topic("cu", ["dịch vụ công trực tuyến"], { ended: true }),
  topic("nhom", ["hồ sơ trực tuyến"], { parentId: null }),
];
const ids = (title: string, text: string) =>
  suggestTopics({ title, text }, topics).map((one) => one.topic.id);

it("finds topics by their phrases, the clearest first, and says by which", () => {
  const found = suggestTopics(
    {
      title: "Dịch vụ công trực tuyến ở xã",
      text: "Nộp hồ sơ trực tuyến; tiệm tạp hóa dùng hóa đơn điện tử.",
    },
    topics,
  );
  expect(found.map(({ topic: { id }, because }) => [id, because])).toEqual([
    ["dvc", ["dịch vụ công trực tuyến", "hồ sơ trực tuyến"]],
    ["hoadon", ["hóa đơn điện tử"]],
  ]);
});

it("wants whole words with their tones, and more than a passing one", () => {
  expect(ids("", "Hoa don dien tu")).toEqual([]);
  expect(ids("", "Ghé bệnh viện.")).toEqual([]);
  expect(ids("Bệnh viện số", "Ghé bệnh viện.")).toEqual(["yte"]);
});

it("is the same however letters are put together", () => {
  expect(ids("", "hóa đơn điện tử".normalize("NFD"))).toEqual(["hoadon"]);
});
