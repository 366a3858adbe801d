import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "packages",
          include: ["packages/*/{src,corpus}/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "app",
          include: [
            "apps/loa/src/**/*.test.ts",
            "apps/loa/src/**/*.test.tsx",
            "apps/loa/tests/architecture/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          environment: "node",
          globalSetup: ["apps/loa/tests/support/global-setup.ts"],
          setupFiles: ["apps/loa/tests/support/noise.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["apps/loa/tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: [
            "apps/loa/tests/support/global-setup.ts",
            "apps/loa/tests/e2e/global-setup.ts",
          ],
          setupFiles: ["apps/loa/tests/support/noise.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "launch",
          include: ["apps/loa/tests/launch/**/*.test.ts"],
          environment: "node",
          setupFiles: ["apps/loa/tests/support/noise.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
    maxWorkers: 2,
  },
});
