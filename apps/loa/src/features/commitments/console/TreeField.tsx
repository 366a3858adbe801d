import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { Tree } from "../contract.ts";
import { texts } from "./texts.ts";

/** Units as of the day read, or as they stand today with the former ones counted in them. */
export function TreeField(props: {
  readonly value: Tree;
  readonly onChange: (tree: Tree) => void;
}) {
  const words = useTexts(texts);
  const labels = { day: words.treeOfDay, today: words.treeOfToday };
  return (
    <Segmented
      label={words.tree}
      withLabel
      options={Tree.options.map((value) => ({ value, label: labels[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
