// How does somebody without an account follow a case? (receipt code and PIN for every module; the page is /lacak)
export { type CodeRefusal, type ReceiptKind, KINDS, readCode, showCode } from './code.ts';
export { type DrawnReceipt, type OpenRefusal, type OpenedReceipt, type Receipt, type ReceiptAt, drawReceipt, isGuessed, keepReceipt, openReceipt } from './receipts.ts';
export { HANDLE_FIELD, HANDLE_MAX, makeCaseHandle, readCaseHandle } from './handle.ts';
