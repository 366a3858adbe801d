import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { NoPermission } from "../../../platform/ui/components/NoPermission.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import type { PlanDetail } from "../contract.ts";
import { texts } from "./texts.ts";

/** Instead of a page that changes a plan: it is issued and fixed, or not this person's to change. */
export function NotEditable({ plan }: { readonly plan: PlanDetail }) {
  const words = useTexts(texts);
  if (!plan.issuance) return <NoPermission />;
  return (
    <EmptyState
      title={words.isIssued(plan.issuance.documentNumber)}
      action={
        <ButtonLink to={pathTo("/plans/$planId", { planId: plan.id })}>{words.seePlan}</ButtonLink>
      }
    >
      {words.isIssuedNote}
    </EmptyState>
  );
}
