// What does a module declare, and what is it handed?
export { type Registry, makeRegistry, methodOf } from './registry.ts';
export {
  type DeskItem,
  type DeskRequest,
  type DeskTask,
  type FormPart,
  type FormRequest,
  type Guard,
  type HiddenField,
  type Job,
  type OwnRequest,
  type Posted,
  type Upload,
  defineDesk,
  defineOwn,
  definePost,
} from './desk.ts';
export {
  type Banner,
  type Command,
  type DataFile,
  type DataSet,
  type Deps,
  type Gauge,
  type MeasuredService,
  type Module,
  type PageRequest,
  type Route,
  type SearchHit,
  type SearchSource,
  type ServiceMeasure,
  type ServiceTask,
  type SwiftAnswer,
  type SwiftHandler,
  defineRoute,
} from './spec.ts';
export type { Onward, Outcome, PageOutcome, ProblemOutcome } from './outcome.ts';
export { type Versions, makeVersions, versionOfAll } from './versions.ts';
export type { CaseView, TrackRequest, TrackedKind } from './tracked.ts';
export { itemsUnder, menuItems } from './desk-items.ts';
export { type Part, joinParts } from './parts.ts';
