import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const fromNodeModules = (names: string) =>
  new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/console/",
  plugins: [react()],
  resolve: {
    // The console declares by schemas and reads nothing by them (docs/decisions/0008).
    alias: [{ find: /^zod$/, replacement: source("platform/contract/zod-in-the-console.ts") }],
  },
  build: {
    outDir: "dist/console",
    // Tells which page loads which script; `npm run bench` weighs them.
    manifest: true,
    target: "es2023",
    // The content security policy allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs, split from our code so that it stays cached across releases. Mantine's
          // controls are not among it: only pages with pickers load them.
          groups: [
            { name: "react", test: fromNodeModules("react|react-dom|scheduler"), priority: 2 },
            { name: "tanstack", test: fromNodeModules("@tanstack"), priority: 1 },
          ],
        },
      },
    },
  },
});
