import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../support/find-chromium.ts";

// Quiet and offline: without these Chromium calls out at every start.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A headless Chromium: an installed one, else the one from npm. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags });
}
