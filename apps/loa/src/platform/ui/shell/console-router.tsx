import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouterHistory,
} from "@tanstack/react-router";
import { consoleRoot } from "../routing/address.ts";
import { parseQuery, stringifyQuery } from "../routing/query.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { PageShell, type ShellSpec } from "./PageShell.tsx";

/** The router of all pages. `history` is given in tests; otherwise the browser's. */
export function createConsoleRouter(shell: ShellSpec, history?: RouterHistory) {
  const root = createRootRoute({
    component: () => <PageShell shell={shell} />,
    notFoundComponent: MissingPage,
  });
  const routes = shell.pages.map((page) =>
    createRoute({ getParentRoute: () => root, path: page.path, component: page.component }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: consoleRoot,
    parseSearch: parseQuery,
    stringifySearch: stringifyQuery,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
    trailingSlash: "never",
    ...(history ? { history } : {}),
  });
}
