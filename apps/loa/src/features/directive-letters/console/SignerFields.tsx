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
export function SignerFields(props: {
  readonly typed: Signer;
  readonly change: (values: Partial<Signer>) => void;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const words = useTexts(texts);
  const { typed, change, errors } = props;
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
      <TextField
        label={words.position}
        value={typed.signerPosition}
        maxLength={200}
        onChange={(signerPosition) => change({ signerPosition })}
        error={errors["signerPosition"]}
      />
      <TextField
        label={words.signer}
        value={typed.signerName}
        maxLength={200}
        onChange={(signerName) => change({ signerName })}
        error={errors["signerName"]}
      />
    </>
  );
}
