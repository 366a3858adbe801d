import { useMantineColorScheme } from "@mantine/core";

export type Scheme = "auto" | "light" | "dark";

/** The chosen colour scheme and how to choose another; `auto` follows the system. */
export function useScheme(): readonly [Scheme, (next: Scheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
