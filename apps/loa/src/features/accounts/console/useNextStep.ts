import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useReturn } from "../../../platform/ui/routing/useReturn.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { returnSearch } from "./searches.ts";

/** After a way in was right: to the page that asked for it, or to the second step first. */
export function useNextStep(): (next: "done" | "second-factor") => void {
  const goBack = useReturn();
  const go = useGo();
  const [{ return: back }] = useSearchState(returnSearch);
  return (next) => {
    if (next === "done") goBack();
    else go("/sign-in/second-step", { search: back === "" ? {} : { return: back } });
  };
}
