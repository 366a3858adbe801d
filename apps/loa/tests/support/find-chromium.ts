import { access } from "node:fs/promises";

const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];

/** A Chromium to test with: an installed one, else the one from npm. */
export async function findChromium(): Promise<string> {
  for (const path of [process.env["LOA_CHROME"], ...installed]) {
    if (path && (await exists(path))) return path;
  }
  // The package unpacks its own libraries only where it believes to be on a bare server.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
