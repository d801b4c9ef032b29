import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeStorage } from '../../src/contracts/index.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';

describeStorage('memory', () => memoryStorage(), { describe, it, expect, beforeEach, afterEach });
