import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import "./fonts.ts";
import "./tokens.css";
import "./mantine.css";
import "./base.css";
import { createTheme, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

const theme = createTheme({
  primaryColor: "teal",
  respectReducedMotion: true,
  cursorType: "pointer",
  focusRing: "never",
});

const schemes = localStorageColorSchemeManager({ key: "loa_scheme" });

/** Value of the style nonce the server wrote into the page, if it did. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

/**
 * Mantine with Loa's look. All variables stand in CSS files, so nothing is injected into the page
 * and a policy of `style-src 'self'` holds; the nonce covers a component that injects one anyway.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={schemes}
      withCssVariables={false}
      withGlobalClasses={false}
      withStaticClasses={false}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
