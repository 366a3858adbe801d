/** A run of words as a page shows it, in points from the page's upper left corner. */
export interface PageItem {
  readonly text: string;
  readonly x: number;
  /** Upper edge; `y + h` is the line the letters stand on. */
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Font size in points. */
  readonly size: number;
  readonly fontName?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** 0…100, how sure the recogniser is of the words; absent where the file itself holds the text. */
  readonly conf?: number;
}

/** A straight line drawn on the page. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One page as values: what a PDF's text layer or a recogniser gives. Sizes in points. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly rules: readonly Rule[];
  /** Radians, clockwise, by which the page's picture was turned upright before its words were recognised. */
  readonly turned?: number;
}
