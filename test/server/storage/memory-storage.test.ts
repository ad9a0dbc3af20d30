import { describe } from 'vitest';
import { memoryStorage } from '../../../src/server/storage/memory-storage.js';
import { storageContract } from './storage-contract.js';

describe('memory storage', () => {
  storageContract(async () => memoryStorage());
});
