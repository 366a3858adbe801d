// Import rules of ARCHITECTURE.md. `npm run check` plants a violation and expects this file to catch it.
const feature = "^apps/loa/src/features/([^/]+)/";
module.exports = {
  forbidden: [
    {
      name: "packages-are-pure",
      comment: "packages: values in, values out; nothing of apps, nothing of node:",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "\\.test\\.ts$|\\.testing\\.ts$" },
      to: { path: "^apps/|^node:", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "packages-use-no-node-builtin",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "\\.test\\.ts$|\\.testing\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "packages-stand-alone",
      comment: "a package does not reach into another package's files",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/" },
      to: {
        path: "^packages/([^/]+)/src/",
        pathNot: "^packages/$1/src/|^packages/[^/]+/src/index\\.ts$",
      },
    },
    {
      name: "platform-knows-no-feature",
      severity: "error",
      from: { path: "^apps/loa/src/platform/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^apps/loa/src/(features|entry|routes|jobs)" },
    },
    {
      name: "features-meet-at-the-door",
      comment:
        "a feature imports another feature's index.ts only (its console also any contract.ts)",
      severity: "error",
      from: { path: feature, pathNot: "/console/|\\.test\\.tsx?$" },
      to: {
        path: feature,
        pathNot: `^apps/loa/src/features/$1/|^apps/loa/src/features/[^/]+/index\\.ts$`,
      },
    },
    {
      name: "console-talks-through-contracts",
      comment:
        "console/ imports its own files, any feature's contract.ts, platform/ui and platform/contract",
      severity: "error",
      from: { path: "^apps/loa/src/features/([^/]+)/console/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^apps/loa/src/|^packages/",
        pathNot:
          "^apps/loa/src/features/$1/console/|^apps/loa/src/features/[^/]+/contract\\.ts$|^apps/loa/src/platform/(ui|contract)/",
      },
    },
    {
      name: "ui-is-for-browsers",
      severity: "error",
      from: { path: "^apps/loa/src/platform/ui/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^apps/loa/src/", pathNot: "^apps/loa/src/platform/(ui|contract)/" },
    },
    {
      name: "screens-read-nothing-by-schemas",
      comment: "zod has no runtime in the browser (docs/decisions/0008); its types are fine",
      severity: "error",
      from: {
        path: "^apps/loa/src/.*/console/|^apps/loa/src/platform/ui/",
        pathNot: "\\.test\\.tsx?$",
      },
      to: { path: "node_modules/zod/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-does-not-import-screens",
      severity: "error",
      from: {
        path: "^apps/loa/src/",
        pathNot:
          "/console/|^apps/loa/src/platform/ui/|^apps/loa/src/entry/console\\.tsx$|\\.test\\.tsx?$",
      },
      to: { path: "/console/|^apps/loa/src/platform/ui/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/|schema\\.types\\.ts$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
