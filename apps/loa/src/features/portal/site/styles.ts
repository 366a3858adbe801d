import { createHash } from "node:crypto";
import { frame } from "./styles/frame.ts";
import { places } from "./styles/places.ts";
import { reading } from "./styles/reading.ts";
import { tokens } from "./styles/tokens.ts";

// Blanks that mean nothing to a browser are for the reader of the source.
const tight = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/;}/g, "}")
    .trim();

/** The whole style sheet of the portal. */
export const styleSheet = tight([tokens, frame, reading, places].join("\n"));

const mark = createHash("sha256").update(styleSheet).digest("hex").slice(0, 12);

/** Changes with its content, so that it may be kept for ever. */
export const styleAddress = `/giao-dien/${mark}.css`;
