import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings } from '@coterie/core';
import { describe, expect, it } from 'vitest';
import { pages, pageText, root } from './readme-blocks.js';
