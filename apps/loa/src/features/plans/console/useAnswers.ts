import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Finding, NameMeaning, Proposal } from "../contract.ts";
import { reviewTexts } from "./review-texts.ts";
import type { Settling } from "./useSettling.ts";
import { valueWords } from "./words.ts";

/** An answer one press gives. */
export interface OneAnswer {
  readonly words: string;
  /** The one that is proposed, said above its button. */
  readonly isProposed: boolean;
  readonly keys: string;
  give(): void;
}

/** Of several successors each has its number. */
const keysOf = "123456789";

/** Every answer to a finding that can be given with one press, the proposed one first. */
export function useAnswers({ proposal }: Finding, settling: Settling): OneAnswer[] {
  const said = useProposed(proposal);
  const others = useOthers(proposal);
  const successors = proposal?.kind === "successors" ? proposal.units : [];
  const words = useTexts(reviewTexts);
  if (successors.length > 1)
    return successors.map(({ id, name }, nth) => ({
      words: words.passTo(name),
      isProposed: false,
      keys: keysOf[nth] ?? "",
      give: () => settling.accept(id),
    }));
  const accept = () => settling.accept();
  const first = said ? [{ words: said, isProposed: true, keys: "a", give: accept }] : [];
  const other = { isProposed: said === null, keys: said ? "b" : "a", give: settling.acceptOther };
  return [...first, ...(others ? [{ ...other, words: others }] : [])];
}

/** Words of what is proposed; null where nothing is, or this person may not do it. */
function useProposed(proposal: Proposal | null): string | null {
  const inLanguage = useBilingual();
  const words = useTexts(reviewTexts);
  const { labelField } = useTexts(valueWords);
  const nameWords = useNameWords();
  switch (proposal?.kind) {
    case "label":
      return words.labelIs(labelField[proposal.field]);
    case "words":
      return inLanguage(proposal.text) || null;
    case "timing":
      return proposal.timing.raw;
    case "name":
      return nameWords(proposal, proposal.answer);
    case "successors":
      return proposal.units.map((unit) => inLanguage(unit.turns)).join("; ") || null;
    default:
      return null;
  }
}

function useOthers(proposal: Proposal | null): string | null {
  const inLanguage = useBilingual();
  const nameWords = useNameWords();
  if (proposal?.kind === "name") return nameWords(proposal, proposal.otherwise);
  const other =
    proposal?.kind === "words" || proposal?.kind === "timing" ? proposal.otherwise : undefined;
  return other ? inLanguage(other.text) : null;
}

type NameProposal = Extract<Proposal, { kind: "name" }>;

function useNameWords() {
  const words = useTexts(reviewTexts);
  const { can } = useSession();
  // The register is the province's: who works for one unit adds none to it.
  const mayAdd = can["plans.import-any"] === true;
  return (
    { raw, candidates, office }: NameProposal,
    meaning: NameMeaning | null | undefined,
  ): string | null => {
    if (meaning === "candidate") return candidates[0]?.name ?? null;
    if (meaning === "office") return office?.name ?? null;
    if (meaning === "open") return words.nobodyNamed;
    return meaning === "new-unit" && mayAdd ? words.addAsUnit(raw) : null;
  };
}
