import { fieldsOf, type Typing } from "../../../platform/ui/components/fields-of.ts";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import type { Letter } from "../contract.ts";
import { texts } from "./texts.ts";

/** Who signs, and in what capacity. */
export interface Signer {
  readonly signerName: string;
  readonly signerPosition: string;
  readonly signerCapacity: Letter["signerCapacity"];
}

const capacities = ["TM.", "KT.", "TL.", "TUQ.", "Q."] as const;

/** Capacity, position and name of the signer. */
export function SignerFields(typing: Typing<Signer>) {
  const words = useTexts(texts);
  const { typed, change } = typing;
  const field = fieldsOf(typing);
  return (
    <>
      <SelectField
        label={words.capacity}
        options={["", ...capacities].map((value) => ({ value, label: value || words.plain }))}
        value={typed.signerCapacity ?? ""}
        onChange={(value) =>
          change({ signerCapacity: capacities.find((one) => one === value) ?? null })
        }
      />
      <TextField label={words.position} {...field("signerPosition")} maxLength={200} />
      <TextField label={words.signer} {...field("signerName")} maxLength={200} />
    </>
  );
}
