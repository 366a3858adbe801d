import { useQueryClient } from "@tanstack/react-query";
import { useConnectionLost } from "../api/connection.ts";
import { Button } from "../components/Button.tsx";
import { Notice } from "../components/Notice.tsx";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { shellTexts } from "./texts.ts";

/** Says that the server is out of reach and what was kept; trying again asks for what is on screen. */
export function ConnectionBanner() {
  const texts = useTexts(shellTexts);
  const queries = useQueryClient();
  if (!useConnectionLost()) return null;
  const retry = () => void queries.refetchQueries({ type: "active" });
  return (
    <Notice tone="warn" title={texts.lost} action={<Button onClick={retry}>{texts.retry}</Button>}>
      {texts.lostKept}
    </Notice>
  );
}
