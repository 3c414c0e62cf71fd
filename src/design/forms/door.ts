// How does a page ask, find, narrow down and send?
export { Button } from './button.tsx';
export { Checkboxes, DateInput, Radios, type HintedChoice } from './choices.tsx';
export { Select, TextInput, type Choice } from './field.tsx';
export { ErrorSummary, PostForm, type HiddenField } from './post-form.tsx';
export { PuzzleField } from './puzzle.tsx';
export { AskForm, Filter, PickArea, SearchBox, type AreaStep } from './search.tsx';
export { CodeInput, FileInput, MomentInput, PasswordInput, Textarea } from './written.tsx';
export { EXAMPLES as FORMS_EXAMPLES } from './examples.tsx';
