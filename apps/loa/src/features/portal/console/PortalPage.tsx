import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { Honours } from "./Honours.tsx";
import { ImprintSection } from "./ImprintSection.tsx";
import { PublicPlans } from "./PublicPlans.tsx";
import { texts } from "./texts.ts";

/** Which plans are public, which exemplars are shown, and who answers for the portal. */
export default function PortalPage() {
  const words = useTexts(texts);
  const { can } = useSession();
  return (
    <Stack gap={6}>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <p>
        <a href="/">{words.open}</a>
      </p>
      <PublicPlans />
      <Honours />
      {can["setup.run"] ? <ImprintSection /> : null}
    </Stack>
  );
}
