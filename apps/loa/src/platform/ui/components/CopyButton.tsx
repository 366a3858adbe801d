import { useSay } from "../feedback/Say.tsx";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button, type ButtonKind } from "./Button.tsx";

const texts = defineTexts({
  vi: {
    copied: "Đã sao chép",
    refused: "Trình duyệt không cho sao chép; xin chọn chữ và sao chép.",
  },
  en: { copied: "Copied", refused: "The browser refused; please select the text and copy it." },
});

/** Puts a text on the clipboard and says so. */
export function CopyButton({
  text,
  label,
  kind = "plain",
}: {
  readonly text: string;
  readonly label: string;
  readonly kind?: ButtonKind;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const copy = () =>
    put(text).then(
      () => say(words.copied),
      () => say(words.refused),
    );
  return (
    <Button kind={kind} onClick={() => void copy()}>
      {label}
    </Button>
  );
}

// Without HTTPS, as on an office's own network, a browser hides its clipboard; the older way still works there.
async function put(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("copying refused");
}
