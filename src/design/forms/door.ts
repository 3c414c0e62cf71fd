// How does a page ask, find and narrow down?
export { Button } from './button.tsx';
export { ErrorSummary, Select, TextInput, type Choice } from './field.tsx';
export { Filter, PickArea, SearchBox, type AreaStep } from './search.tsx';
export { EXAMPLES as FORMS_EXAMPLES } from './examples.tsx';
