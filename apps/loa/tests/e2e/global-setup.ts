import { buildWhenStale } from "../../scripts/build.mjs";
import { findChromium } from "../support/find-chromium.ts";

/** Made once before the browser files: side by side, two would build twice, and unpack one browser over the other. */
export default async function setup() {
  await buildWhenStale({ withConsole: true, say: () => undefined });
  await findChromium();
}
