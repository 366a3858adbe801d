import css from "./KeyHint.module.css";

/** The key that does the same: `<KeyHint keys="N" />`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd className={css.key}>{keys}</kbd>;
}
