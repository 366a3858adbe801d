import { expect, it } from "vitest";
import { shownSize } from "./probe.ts";
import { filmSize, loudnessIn } from "./recipes.ts";

it.each([
  ["a film of a camera", [1920, 1080], [1280, 720]],
  ["a film of a phone held upright", [1080, 1920], [720, 1280]],
  ["a small film", [640, 361], [640, 362]],
  ["a wide strip", [3840, 800], [3456, 720]],
  ["a line", [4000, 1], [4000, 2]],
])("%s of %j is shown at %j", (_, [width = 0, height = 0], [wide, high]) =>
  expect(filmSize({ width, height })).toEqual({ width: wide, height: high }),
);

it("a film lying on its side is upright, one with long dots is wide", () => {
  const side_data_list = [{ rotation: -90 }];
  expect(shownSize({ width: 1920, height: 1080, side_data_list })).toEqual({
    ...{ width: 1080, height: 1920 },
  });
  expect(shownSize({ width: 720, height: 576, sample_aspect_ratio: "64:45" })).toEqual({
    ...{ width: 1024, height: 576 },
  });
});

it("what was heard is read from what the program said; silence is nothing to level", () => {
  const said = (loudness: string) =>
    `size=N/A\n[Parsed_loudnorm_0 @ 0x1]\n{\n"input_i" : "${loudness}",\n"input_tp" : "-3.00",\n"input_lra" : "1.20",\n"input_thresh" : "-34.10",\n"target_offset" : "0.10"\n}\n`;
  expect(loudnessIn(said("-23.90"))?.input_i).toBe("-23.90");
  expect(loudnessIn(said("-inf"))).toBeNull();
  expect(loudnessIn("nothing")).toBeNull();
});
