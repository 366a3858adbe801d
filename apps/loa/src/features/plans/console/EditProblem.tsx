import type { ApiError } from "../../../platform/ui/api/ApiError.ts";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { StaleDetails } from "../contract.ts";
import { reviewTexts } from "./review-texts.ts";

/** Why an edit was refused; after another person's change, who changed what. */
export function EditProblem({ error }: { readonly error: ApiError | null }) {
  const words = useTexts(reviewTexts);
  if (!error) return null;
  const details = error.code === "stale-plan" ? (error.details as StaleDetails) : undefined;
  return (
    <Notice tone="error">
      {error.message}
      {details?.changes.map((change) => (
        <span key={change.at}> {words.staleBy(change.by, change.path ?? change.action)}.</span>
      ))}
    </Notice>
  );
}
