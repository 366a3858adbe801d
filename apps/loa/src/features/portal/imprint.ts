import type { PortalLanguage } from "./page.ts";
import type { Site } from "./site/site.ts";
import { words } from "./site/words.ts";

/** Who publishes and who answers for it, in one language. */
export interface ImprintWords {
  readonly siteName: string;
  readonly agency: string | null;
}

/** What stands at the head and foot of every page. */
export type Imprint = Readonly<Record<PortalLanguage, ImprintWords>>;

/** Before anybody has said more. */
export const bareImprint: Imprint = {
  vi: { siteName: words.vi.siteName, agency: null },
  en: { siteName: words.en.siteName, agency: null },
};

/** The imprint as it stands. */
export async function loadImprint(_site: Site): Promise<Imprint> {
  return bareImprint;
}
