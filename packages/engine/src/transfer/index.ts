export { createTransfer, type Transfer, type TransferOptions } from './transfer.ts';
