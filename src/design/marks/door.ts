// Which small signs stand beside words and figures?
export { Icon, ICON_NAMES, type IconName } from './icon.tsx';
export { Tag, TAG_KINDS, type TagKind } from './tag.tsx';
export { OptionMark, optionHue, type OptionKind } from './option-mark.tsx';
export { Digits, type DigitsState } from './digits.tsx';
export { Missing, Num } from './num.tsx';
export { EXAMPLES as MARKS_EXAMPLES } from './examples.tsx';
