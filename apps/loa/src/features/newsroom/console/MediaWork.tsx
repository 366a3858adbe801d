import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getMedia, listMedia, type MediaItem, retryConversion } from "../../media/contract.ts";
import { streamTexts } from "./stream-texts.ts";

/** How often a page asks how far the work on a piece is (milliseconds). */
export const watchEvery = 2000;

/** The work of making a piece fit to be played: how far it is, or why it cannot be and what to do. */
export function MediaWork({ piece }: { readonly piece: MediaItem }) {
  const words = useTexts(streamTexts);
  const { percent } = useFormat();
  const say = useSay();
  const act = useAct(retryConversion, {
    invalidates: [getMedia, listMedia],
    onDone: () => say(words.askedAgain),
  });
  const { conversion } = piece;
  if (!conversion) return null;
  if (conversion.underWay)
    return (
      <>
        <Progress
          label={words.working}
          value={conversion.share}
          max={1}
          words={percent(conversion.share)}
        />
        <p>{words.workingNote}</p>
      </>
    );
  if (!conversion.fault) return null;
  return (
    <Notice tone="error">
      <p>{words.faults[conversion.fault]}</p>
      {piece.canChange ? (
        <Button busy={act.isPending} onClick={() => act.mutate({ params: { mediaId: piece.id } })}>
          {words.again}
        </Button>
      ) : null}
      {act.error ? <p>{act.error.message}</p> : null}
    </Notice>
  );
}
