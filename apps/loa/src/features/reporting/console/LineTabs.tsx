import { lineName } from "../../../platform/contract/line-name.ts";
import { TabLinks } from "../../../platform/ui/components/TabLinks.tsx";

const lines = ["CDS", "CCHC"];

interface Props {
  readonly label: string;
  /** The page that shows one line. */
  readonly to: string;
  readonly current: string;
}

/** A page of each reporting line, and the way between them. */
export function LineTabs({ label, to, current }: Props) {
  const tabs = lines.map((one) => ({
    ...{ label: lineName(one), to, search: { line: one } },
    current: one === current,
  }));
  return <TabLinks label={label} tabs={tabs} />;
}
