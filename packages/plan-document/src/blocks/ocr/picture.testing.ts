import type { GreyImage } from "./rules-of-image.ts";

/** A white picture to draw on. */
export class Picture implements GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height).fill(255);
  }

  /** Fills a box with ink, right and bottom exclusive. */
  box(left: number, top: number, right: number, bottom: number): this {
    for (let y = top; y < bottom; y += 1)
      this.pixels.fill(0, y * this.width + left, y * this.width + right);
    return this;
  }

  /** The lines of a table two pixels thick; `ys` and `xs` are its level and upright edges. */
  table(xs: readonly number[], ys: readonly number[]): this {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
    for (const y of ys) this.box(left, y, right + 2, y + 2);
    for (const x of xs) this.box(x, top, x + 2, bottom + 2);
    return this;
  }
}
