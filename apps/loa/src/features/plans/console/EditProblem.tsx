import { useState } from "react";
import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { StaleDetails } from "../contract.ts";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { valueWords } from "./words.ts";

interface Act {
  readonly error: ApiError | null;
  reset(): void;
}

/** Why an edit of the review was refused; after another person's change, who changed what. */
export function EditProblem({ act }: { readonly act: Act }) {
  const { reload } = useReview();
  return <Problem act={act} onReload={reload} />;
}

/** The same outside the review: `onReload` fetches what others have changed. */
export function Problem(props: { readonly act: Act; readonly onReload: () => Promise<unknown> }) {
  const { error } = props.act;
  if (!error) return null;
  if (error.code === "stale-plan") return <Stale {...props} error={error} />;
  return <Notice tone="error">{error.message}</Notice>;
}

function Stale(props: {
  readonly act: Act;
  readonly error: ApiError;
  readonly onReload: () => Promise<unknown>;
}) {
  const words = useTexts(reviewTexts);
  const [busy, setBusy] = useState(false);
  const { changes } = props.error.details as StaleDetails;
  const reload = async () => {
    setBusy(true);
    await props.onReload();
    props.act.reset();
  };
  return (
    <Notice
      tone="warn"
      title={words.staleTitle}
      action={
        <Button busy={busy} onClick={() => void reload()}>
          {words.staleReload}
        </Button>
      }
    >
      {words.staleKept}
      <ul>
        {changes.map((change) => (
          <li key={`${change.at}-${change.action}-${change.path}`}>
            <Change change={change} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Change({ change }: { readonly change: StaleDetails["changes"][number] }) {
  const format = useFormat();
  const acts: Readonly<Record<string, string>> = useTexts(valueWords).act;
  const what = acts[change.action] ?? acts["other"];
  const where = change.path ? ` ${change.path}` : "";
  return <>{`${change.by}, ${format.moment(change.at)}: ${what}${where}`}</>;
}
