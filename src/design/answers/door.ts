// How does an office answer, and what does the front door look like?
export { Details, Inset, Photos, QrCode, Roofed, Tally, Verify, type FormPhoto } from './cards.tsx';
export { Dates, DayStages, Timeline, type DateItem, type DayStage, type TimelineItem } from './time.tsx';
export {
  FormSheet,
  type CheckState,
  type FormSheetProps,
  type SheetCell,
  type SheetCheck,
  type SheetPart,
  type SheetRow,
} from './sheet.tsx';
export { AnswerLines, AsideList, Assurance, NextSteps, OrLine, StationAnswer, type AnswerLine, type NextStep } from './lookup.tsx';
export { ProofSteps, type ProofState, type ProofStep } from './proof-steps.tsx';
export { Hall, type HallBay, type HallTask } from './hall.tsx';
export { dueDays, dueUnit } from './due-days.ts';
export { DueSum, type DueDay, type DueSkip, type DueSumProps } from './due.tsx';
export { NowPanel, Panel, ReceiptCode, StepMark } from './request.tsx';
export { QueueNumber, Renew, WallBoard, type WallCall } from './queue.tsx';
export { EXAMPLES as ANSWERS_EXAMPLES } from './examples.tsx';
