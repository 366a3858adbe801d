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
    navigator.clipboard.writeText(text).then(
      () => say(words.copied),
      () => say(words.refused),
    );
  return (
    <Button kind={kind} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
