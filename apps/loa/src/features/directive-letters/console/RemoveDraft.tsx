import { useAct } from "../../../platform/ui/api/useAct.ts";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { deleteDirectiveLetter, listDirectiveLetters } from "../contract.ts";
import { texts } from "./texts.ts";

/** Asks once before a draft goes. */
export function RemoveDraft(props: { readonly letterId: string; readonly onClose: () => void }) {
  const words = useTexts(texts);
  const say = useSay();
  const go = useGo();
  const act = useAct(deleteDirectiveLetter, {
    invalidates: [listDirectiveLetters],
    onDone: () => {
      say(words.removed);
      go("/directive-letters");
    },
  });
  return (
    <ConfirmInline
      question={words.removeQuestion}
      confirm={words.remove}
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={() => act.mutate({ params: { letterId: props.letterId } })}
      onCancel={props.onClose}
    />
  );
}
