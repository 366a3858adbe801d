import { useMantineColorScheme } from "@mantine/core";

export type Scheme = "auto" | "light" | "dark";

/** The chosen colour scheme and how to choose another; `auto` follows the system. */
export function useScheme(): readonly [Scheme, (next: Scheme) => void] {
  // Holding transitions back would inject a <style>, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return [colorScheme, setColorScheme];
}
