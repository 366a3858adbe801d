import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/Input.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Popover.layer.css";
import css from "./field.module.css";

/** Class names that give a Mantine control the look of every other field. */
export const inputClasses = { input: css.input ?? "" };

/** The same for controls with a list of options. */
export const listClasses = {
  ...inputClasses,
  dropdown: css.dropdown ?? "",
  option: css.option ?? "",
};
