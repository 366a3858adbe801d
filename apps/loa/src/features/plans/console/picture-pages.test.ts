import { expect, it } from "vitest";
import { chosenFiles, movedTo } from "./picture-pages.ts";

const file = (name: string) => new File([name], name, { lastModified: 1 });
const names = (files: readonly File[]) => files.map(({ name }) => name);

it("photographs gather in the order the camera numbered them, none twice", () => {
  const first = chosenFiles([], [file("IMG_10.jpg"), file("IMG_9.jpg")]);
  expect(names(first.files)).toEqual(["IMG_9.jpg", "IMG_10.jpg"]);
  const more = chosenFiles(first.files, [file("IMG_9.jpg"), file("IMG_2.png")]);
  expect(names(more.files)).toEqual(["IMG_9.jpg", "IMG_10.jpg", "IMG_2.png"]);
});

it("any other file stands alone, and what was left out is told", () => {
  const before = [file("IMG_1.jpg")];
  expect(chosenFiles(before, [file("ke-hoach.docx")])).toMatchObject({ leftOut: false });
  const several = chosenFiles(before, [file("IMG_2.jpg"), file("ke-hoach.docx")]);
  expect(names(several.files)).toEqual(["ke-hoach.docx"]);
  expect(several.leftOut).toBe(true);
  expect(names(chosenFiles([file("a.docx")], [file("b.jpg")]).files)).toEqual(["b.jpg"]);
});

it("a page moves up and down", () => {
  expect(movedTo(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});
