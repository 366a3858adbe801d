import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { Lock } from "../contract.ts";
import { lockTexts } from "./lock-texts.ts";

interface Props {
  readonly locks: readonly Lock[];
}

/** Over an output: which locked report covers it, since when and by whom, and what is to be done to change it. */
export function CoveringLocks({ locks }: Props) {
  const words = useTexts(lockTexts);
  const says = useLockWords();
  return locks.map((lock) => (
    <Notice
      key={lock.unitReportId}
      tone="info"
      title={words.lockedTitle}
      action={
        <Link to={pathTo("/unit-reports/$unitReportId", { unitReportId: lock.unitReportId })}>
          {words.toReport}
        </Link>
      }
    >
      {words.locked(...says(lock))}
    </Notice>
  ));
}

/** Over a record not yet made: the report of its days is locked, and does not change by it. */
export function AfterLocks({ locks }: Props) {
  const words = useTexts(lockTexts);
  const says = useLockWords();
  return locks.map((lock) => (
    <Notice key={lock.unitReportId} tone="info" title={words.afterTitle}>
      {words.after(...says(lock))}
    </Notice>
  ));
}

function useLockWords() {
  const words = useTexts(lockTexts);
  const { date } = useFormat();
  return ({ period, on, by }: Lock) => [period, date(on), by ?? words.somebody] as const;
}
